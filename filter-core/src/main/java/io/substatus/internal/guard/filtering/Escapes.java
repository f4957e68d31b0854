package io.substatus.internal.guard.filtering;

/**
 * Decodes percent-encoding (RFC 3986, 2.1) as UTF-8 (RFC 3629). Overlong forms, surrogates and whatever else is no
 * UTF-8 become a U+FFFD for each byte, so that no character is ever read out of them; a percent sign that begins no
 * escape stays. Stateless.
 */
final class Escapes {

    private static final char REPLACEMENT = '\uFFFD';

    /** No escape. */
    private static final int NONE = -1;

    /** An escape that is no part of UTF-8. */
    private static final int UNKNOWN = -2;

    private Escapes() {}

    /**
     * Decodes once.
     *
     * @param plusIsBlank whether a plus stands for a blank, as in forms
     */
    static void decode(Text raw, Text decoded, boolean plusIsBlank) {
        char[] in = raw.chars();
        char[] out = decoded.ready(raw.length());
        int end = raw.length();
        int length = 0;
        int at = 0;
        while (at < end) {
            char c = in[at];
            int code = c == '%' ? character(in, at, end) : NONE;
            if (code == NONE) {
                out[length++] = plusIsBlank && c == '+' ? ' ' : c;
                at++;
            } else {
                length += write(code, out, length);
                at += 3 * octets(code);
            }
        }
        decoded.filled(length);
    }

    private static int write(int code, char[] out, int at) {
        if (code > 0xFFFF) {
            return Character.toChars(code, out, at);
        }
        out[at] = code == UNKNOWN ? REPLACEMENT : (char) code;
        return 1;
    }

    /** Whether a text has an escape. */
    static boolean isIn(Text text) {
        for (int i = 0; i < text.length(); i++) {
            if (octet(text.chars(), i, text.length()) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text has a percent sign that begins no escape. */
    static boolean hasBarePercent(Text text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.chars()[i] == '%' && octet(text.chars(), i, text.length()) < 0) {
                return true;
            }
        }
        return false;
    }

    /** The value of the escape at a place, or -1. */
    private static int octet(char[] text, int at, int end) {
        if (text[at] != '%' || at + 2 >= end) {
            return -1;
        }
        int high = digit(text[at + 1]);
        int low = digit(text[at + 2]);
        return high < 0 || low < 0 ? -1 : (high << 4) | low;
    }

    private static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int letter = c | 0x20;
        return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
    }

    /** The character that begins with the escape at a place, {@link #UNKNOWN}, or {@link #NONE}. */
    private static int character(char[] in, int at, int end) {
        int first = octet(in, at, end);
        return first < 0x80 ? first : wide(in, at, end, first);
    }

    private static int wide(char[] in, int at, int end, int first) {
        int more = continuations(first);
        int code = first & (0x3F >> more);
        for (int i = 1; i <= more; i++) {
            int next = at + 3 * i < end ? octet(in, at + 3 * i, end) : NONE;
            if ((next & 0xC0) != 0x80) {
                return UNKNOWN;
            }
            code = (code << 6) | (next & 0x3F);
        }
        boolean known = more > 0 && code <= Character.MAX_CODE_POINT && !isSurrogate(code);
        return known && octets(code) == more + 1 ? code : UNKNOWN;
    }

    private static boolean isSurrogate(int code) {
        return code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
    }

    /** How many octets follow a first one; 0 for what is no first one. */
    private static int continuations(int first) {
        if (first < 0xC0) {
            return 0;
        }
        if (first < 0xE0) {
            return 1;
        }
        if (first < 0xF0) {
            return 2;
        }
        return first < 0xF8 ? 3 : 0;
    }

    /** How many octets a character takes in its shortest form, the only one allowed; one if unknown. */
    private static int octets(int code) {
        if (code < 0x80) {
            return 1;
        }
        if (code < 0x800) {
            return 2;
        }
        return code < 0x10000 ? 3 : 4;
    }
}
