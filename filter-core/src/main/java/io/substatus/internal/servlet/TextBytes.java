package io.substatus.internal.servlet;

import java.nio.charset.Charset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How many bytes a container makes out of text. Exact for UTF-8, UTF-16 without its mark and the charsets of one byte a
 * char; for others two bytes stand for a char beyond ASCII. Immutable.
 */
enum TextBytes {
    /** Nobody wants to know. */
    NONE,
    ONE_EACH,
    TWO_EACH,
    UTF_8,
    ASCII_OR_TWO;

    private static final int ASCII_END = 0x80;
    private static final int TWO_BYTES_END = 0x800;

    /** Chooses by the name of a charset; null is what responses have by default. */
    static TextBytes in(@Nullable String charset) {
        String name = charset == null ? "ISO-8859-1" : charset.toUpperCase(Locale.ROOT);
        if (name.equals("UTF-8") || name.equals("UTF8")) {
            return UTF_8;
        }
        if (name.startsWith("UTF-16")) {
            return TWO_EACH;
        }
        boolean single = name.startsWith("ISO-8859-") || name.equals("US-ASCII") || isSingle(name);
        return single ? ONE_EACH : ASCII_OR_TWO;
    }

    private static boolean isSingle(String charset) {
        try {
            return Charset.forName(charset).newEncoder().maxBytesPerChar() == 1;
        } catch (IllegalArgumentException | UnsupportedOperationException unknown) {
            return false; // the container has a name of its own for it
        }
    }

    /** Bytes of this part of a text. */
    long of(String text, int offset, int length) {
        if (this == NONE) {
            return 0;
        }
        long sum = 0;
        for (int i = offset; i < offset + length; i++) {
            sum += of(text.charAt(i));
        }
        return sum;
    }

    /** Bytes of this part of an array. */
    long of(char[] chars, int offset, int length) {
        if (this == NONE) {
            return 0;
        }
        long sum = 0;
        for (int i = offset; i < offset + length; i++) {
            sum += of(chars[i]);
        }
        return sum;
    }

    /** Bytes of one char; half of its pair's for a surrogate. */
    int of(char c) {
        return switch (this) {
            case NONE -> 0;
            case ONE_EACH -> 1;
            case TWO_EACH -> 2;
            case ASCII_OR_TWO -> c < ASCII_END ? 1 : 2;
            case UTF_8 -> c < ASCII_END ? 1 : c < TWO_BYTES_END || Character.isSurrogate(c) ? 2 : 3;
        };
    }
}
