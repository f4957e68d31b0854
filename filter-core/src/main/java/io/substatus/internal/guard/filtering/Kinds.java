package io.substatus.internal.guard.filtering;

/** What kinds of characters matter in a path, as bits. Stateless. */
final class Kinds {

    static final int PERCENT = 1;
    static final int PLUS = 2;
    static final int SEMICOLON = 4;
    static final int BACKSLASH = 8;
    static final int SLASH = 16;
    static final int DOT = 32;

    /** A colon or NUL, before which a name may end. */
    static final int END = 64;

    /** Outside ASCII. */
    static final int HIGH = 128;

    private static final byte[] ASCII = ascii();

    private Kinds() {}

    private static byte[] ascii() {
        byte[] kinds = new byte[128];
        kinds['%'] = PERCENT;
        kinds['+'] = PLUS;
        kinds[';'] = SEMICOLON;
        kinds['\\'] = BACKSLASH;
        kinds['/'] = SLASH;
        kinds['.'] = DOT;
        kinds[':'] = END;
        kinds[0] = END;
        return kinds;
    }

    static int of(char c) {
        return c < 128 ? ASCII[c] : HIGH;
    }
}
