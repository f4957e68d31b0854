package io.substatus.internal.logfile;

import org.jspecify.annotations.Nullable;

/**
 * Why a log could not be written as it should. Immutable.
 *
 * @param reason what went wrong, in the words of the system
 * @param epochMillis when that was, in milliseconds since 1970
 */
public record LogFailure(String reason, long epochMillis) {

    /** The later one of two that may be missing. */
    static @Nullable LogFailure later(@Nullable LogFailure one, @Nullable LogFailure other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.epochMillis > other.epochMillis ? one : other;
    }

    /** A failure of now. */
    static LogFailure now(Throwable cause) {
        return new LogFailure(String.valueOf(cause), System.currentTimeMillis());
    }
}
