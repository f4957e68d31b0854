package io.substatus.status;

import org.jspecify.annotations.Nullable;

/**
 * An HTTP status with its IIS sub-status, written {@code 404.8}. Sub-status 0 means that nothing more is known and
 * exists for every status. Immutable.
 *
 * @param status HTTP status, 100 to 999
 * @param subStatus IIS sub-status, 0 to 65535 (an unsigned 16-bit field in HTTP.sys)
 */
public record SubStatusCode(int status, int subStatus) implements Comparable<SubStatusCode> {

    /** Checks both numbers' ranges. */
    public SubStatusCode {
        if (status < 100 || status > 999) {
            throw new IllegalArgumentException("status: " + status + " (expected: 100 to 999)");
        }
        if (subStatus < 0 || subStatus > 65_535) {
            throw new IllegalArgumentException("subStatus: " + subStatus + " (expected: 0 to 65535)");
        }
    }

    /** The code of a status about which nothing more is known. */
    public static SubStatusCode of(int status) {
        return new SubStatusCode(status, 0);
    }

    /** The code of a status and a sub-status. */
    public static SubStatusCode of(int status, int subStatus) {
        return new SubStatusCode(status, subStatus);
    }

    /**
     * Reads {@code 404.8} or {@code 404}.
     *
     * @return the code, or null when the text is null or is not a code
     */
    public static @Nullable SubStatusCode parse(@Nullable String text) {
        if (text == null || text.length() < 3 || text.length() > 9) {
            return null;
        }
        int dot = text.indexOf('.');
        int status = digits(text, 0, dot < 0 ? text.length() : dot);
        int subStatus = dot < 0 ? 0 : digits(text, dot + 1, text.length());
        boolean valid = status >= 100 && status <= 999 && subStatus >= 0 && subStatus <= 65_535;
        return valid ? new SubStatusCode(status, subStatus) : null;
    }

    private static int digits(String text, int from, int to) {
        if (from >= to) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }

    /** Whether the status says that something failed: 400 and above. */
    public boolean isError() {
        return status >= 400;
    }

    /** Written out: a record's own goes through method handles, which show on the way of every error. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SubStatusCode code && status == code.status && subStatus == code.subStatus;
    }

    @Override
    public int hashCode() {
        return status * 65_536 + subStatus;
    }

    @Override
    public int compareTo(SubStatusCode other) {
        int byStatus = Integer.compare(status, other.status);
        return byStatus != 0 ? byStatus : Integer.compare(subStatus, other.subStatus);
    }

    /** The way IIS and its tools write it: {@code 404.8}. */
    @Override
    public String toString() {
        return status + "." + subStatus;
    }
}
