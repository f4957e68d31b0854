package io.substatus.internal.guard.filtering;

/**
 * Decodes percent-encoding (RFC 3986, 2.1) as UTF-8 (RFC 3629). Overlong forms, surrogates and whatever else is no UTF-8
 * become a U+FFFD for each byte, so that no character is ever read out of them; a percent sign that begins no escape
 * stays. Stateless.
 */
final class Escapes {

    private static final char UNKNOWN = '\uFFFD';

    private Escapes() {}

    /**
     * Decodes once.
     *
     * @param plusIsBlank whether a plus stands for a blank, as in forms
     */
    static void decode(Text raw, Text decoded, boolean plusIsBlank) {
        decoded.clear();
        char[] in = raw.chars();
        int at = 0;
        while (at < raw.length()) {
            int octet = octet(in, at, raw.length());
            if (octet < 0) {
                decoded.append(plusIsBlank && in[at] == '+' ? ' ' : in[at]);
                at++;
            } else {
                at += character(raw, at, octet, decoded);
            }
        }
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

    /** Appends the character that begins with an octet, and tells how much of the raw text it took. */
    private static int character(Text raw, int at, int first, Text decoded) {
        if (first < 0x80) {
            decoded.append((char) first);
            return 3;
        }
        int more = continuations(first);
        int code = first & (0x3F >> more);
        for (int i = 1; i <= more; i++) {
            int next = at + 3 * i < raw.length() ? octet(raw.chars(), at + 3 * i, raw.length()) : -1;
            if (next < 0 || (next & 0xC0) != 0x80) {
                more = 0;
            }
            code = (code << 6) | (next & 0x3F);
        }
        if (more == 0 || code < least(more) || code > 0x10FFFF || isSurrogate(code)) {
            decoded.append(UNKNOWN);
            return 3;
        }
        append(code, decoded);
        return 3 + 3 * more;
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

    /** The smallest character that needs as many octets. */
    private static int least(int continuations) {
        return continuations == 1 ? 0x80 : continuations == 2 ? 0x800 : 0x10000;
    }

    private static void append(int code, Text decoded) {
        if (code < 0x10000) {
            decoded.append((char) code);
        } else {
            decoded.append(Character.highSurrogate(code));
            decoded.append(Character.lowSurrogate(code));
        }
    }
}
