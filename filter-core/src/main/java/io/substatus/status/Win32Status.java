package io.substatus.status;

/**
 * The Windows error of an outcome, the log's {@code sc-win32-status}. An HRESULT that wraps a system error
 * (0x8007xxxx) is logged as that error, any other as its 32 bits read unsigned. Immutable.
 *
 * @param value unsigned 32-bit value, 0 when there was no error
 */
public record Win32Status(long value) {

    /** No error. */
    public static final Win32Status OK = new Win32Status(0);

    private static final long FACILITY_WIN32 = 0x8007_0000L;
    private static final long UNSIGNED_INT = 0xFFFF_FFFFL;

    /** Checks the range. */
    public Win32Status {
        if (value < 0 || value > UNSIGNED_INT) {
            throw new IllegalArgumentException("win32 status: " + value + " (expected: 0 to 4294967295)");
        }
    }

    /** The status of an error number; the shared constant for 0. */
    public static Win32Status of(long value) {
        return value == 0 ? OK : new Win32Status(value);
    }

    /** The status that is logged for an HRESULT. */
    public static Win32Status ofHresult(int hresult) {
        long unsigned = hresult & UNSIGNED_INT;
        return of((unsigned & 0xFFFF_0000L) == FACILITY_WIN32 ? unsigned & 0xFFFF : unsigned);
    }

    /** The HRESULT of this error, as the detailed page shows it. */
    public int hresult() {
        return (int) (value == 0 || value > 0xFFFF ? value : FACILITY_WIN32 | value);
    }
}
