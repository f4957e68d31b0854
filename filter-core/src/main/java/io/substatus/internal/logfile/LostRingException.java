package io.substatus.internal.logfile;

import java.io.IOException;

/** Somebody cut the ring's file short, so that nothing can be believed that was just read from it. */
final class LostRingException extends IOException {

    private static final long serialVersionUID = 1L;

    LostRingException() {
        super("the ring's file was cut short");
    }
}
