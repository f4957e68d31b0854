package io.substatus.architecture.broken;

import java.util.Date;

/** Tells the time as in 1996. */
@SuppressWarnings("JavaUtilDate")
record UsesDate(long millis) {
    String text() {
        return new Date(millis).toString();
    }
}
