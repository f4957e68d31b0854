package io.substatus.internal.accesslog;

/** Percent escapes. Stateless. */
final class Escapes {

    /** How many chars an escape has. */
    static final int LENGTH = 3;

    private Escapes() {}

    /** Returns the byte that is escaped at that place, or -1 where no escape begins. */
    static int at(String text, int index) {
        if (text.charAt(index) != '%' || index + LENGTH > text.length()) {
            return -1;
        }
        int high = hexDigit(text.charAt(index + 1));
        int low = hexDigit(text.charAt(index + 2));
        return (high < 0 || low < 0) ? -1 : (high << 4) | low;
    }

    /** Returns the value of an ASCII hexadecimal digit, or -1; {@code Character.digit} would take other scripts' digits. */
    static int hexDigit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int lower = c | 0x20;
        return (lower >= 'a' && lower <= 'f') ? lower - 'a' + 10 : -1;
    }
}
