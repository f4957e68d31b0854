package io.substatus.internal.ring;

import java.io.IOException;

/** A file that stands where a ring should be, and is none or not whole. */
public final class DamagedRingException extends IOException {

    private static final long serialVersionUID = 1L;

    DamagedRingException(String reason) {
        super(reason);
    }
}
