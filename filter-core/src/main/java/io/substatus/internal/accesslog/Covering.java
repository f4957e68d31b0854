package io.substatus.internal.accesslog;

/**
 * Which characters a line must not hold, and what stands for them. Stateless.
 *
 * <p>HTTP.sys writes a plus sign for spaces and control characters. Further than that go: the C1 controls, the other white
 * space of Unicode, line and paragraph separators and the byte order mark, because readers end a field or a line there; and
 * bidirectional controls, because they make a terminal show another line than the one that was written.
 */
final class Covering {

    private static final int PLUS = '+';
    private static final int REPLACEMENT = 0xFFFD;

    private Covering() {}

    /** Returns the character to write for this one; a surrogate without its partner gives U+FFFD. */
    static int of(int codePoint) {
        if (codePoint < 0x7F) {
            return codePoint <= ' ' ? PLUS : codePoint;
        }
        if (codePoint <= 0xA0) {
            return PLUS;
        }
        if (codePoint < 0x61C) {
            return codePoint;
        }
        if (codePoint >= 0xD800 && codePoint <= 0xDFFF) {
            return REPLACEMENT;
        }
        return (isWhiteSpace(codePoint) || isDirection(codePoint)) ? PLUS : codePoint;
    }

    /** U+180E was white space up to Unicode 6.2, which some readers still go by. */
    private static boolean isWhiteSpace(int codePoint) {
        return (codePoint >= 0x2000 && codePoint <= 0x200A)
                || codePoint == 0x2028
                || codePoint == 0x2029
                || codePoint == 0x202F
                || codePoint == 0x205F
                || codePoint == 0x3000
                || codePoint == 0x1680
                || codePoint == 0x180E
                || codePoint == 0xFEFF;
    }

    private static boolean isDirection(int codePoint) {
        return codePoint == 0x61C
                || codePoint == 0x200E
                || codePoint == 0x200F
                || (codePoint >= 0x202A && codePoint <= 0x202E)
                || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }
}
