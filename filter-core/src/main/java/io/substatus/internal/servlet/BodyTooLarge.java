package io.substatus.internal.servlet;

import io.substatus.exchange.Rejection;
import java.io.IOException;

/** A body went beyond what a guard allows while the application read it. */
final class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1;

    private final transient Rejection rejection;

    BodyTooLarge(long limit, Rejection rejection) {
        super("the body is larger than " + limit + " bytes (expected: at most that, by web.config)");
        this.rejection = rejection;
    }

    /** The guard's refusal. */
    Rejection rejection() {
        return rejection;
    }
}
