package io.substatus.internal.errorpage;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Reads a Retry-After field (RFC 9110 section 10.2.3): seconds, or a date. Stateless. */
final class RetryAfter {

    /** Somebody who is told to come back in more than ten years is told nothing. */
    private static final long MAX_SECONDS = 10L * 365 * 24 * 60 * 60;

    private static final long NONE = -1;

    private RetryAfter() {}

    /** When to come back, in milliseconds since 1970, or less than 0 when that is not known or was before now. */
    static long millis(@Nullable String value, long now) {
        if (value == null || value.isEmpty() || value.length() > 40) {
            return NONE;
        }
        long time = isDigits(value) ? seconds(value, now) : date(value);
        return time > now && time - now <= MAX_SECONDS * 1000 ? time : NONE;
    }

    private static boolean isDigits(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static long seconds(String value, long now) {
        return value.length() > 12 ? NONE : now + Long.parseLong(value) * 1000;
    }

    private static long date(String value) {
        try {
            return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value))
                    .toEpochMilli();
        } catch (DateTimeException noDate) {
            return NONE;
        }
    }
}
