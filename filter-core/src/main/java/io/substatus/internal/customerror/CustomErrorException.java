package io.substatus.internal.customerror;

import org.jspecify.annotations.Nullable;

/** A custom error cannot be sent. The message names the attribute, its value and what was expected; no stranger sees it. */
public final class CustomErrorException extends Exception {

    private static final long serialVersionUID = 1;

    /** A custom error that is wrong in itself. */
    public CustomErrorException(String message) {
        super(message);
    }

    /** A custom error that failed by something else. */
    public CustomErrorException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
