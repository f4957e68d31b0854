package io.substatus.internal.guard.filtering;

/**
 * What a file system may make of a path's segment. Windows drops dots and blanks at the end of a name, and takes what
 * follows a colon for the name of a stream in the file; programs in C stop at NUL; containers cut path parameters off.
 * Stateless.
 */
final class Segment {

    private Segment() {}

    /** Whether a name may end before this character. */
    static boolean isEnd(char c) {
        return c == ';' || c == ':' || c == 0;
    }

    /** The end of a name without the dots and blanks at its end. */
    static int trimmed(char[] text, int from, int to) {
        int end = to;
        while (end > from && (text[end - 1] == '.' || text[end - 1] == ' ')) {
            end--;
        }
        return end;
    }

    /** Where a name may end before the segment does, else the end of the segment. */
    static int cut(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (isEnd(text[i])) {
                return i;
            }
        }
        return to;
    }

    /** The last dot in a range, or -1. */
    static int lastDot(char[] text, int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (text[i] == '.') {
                return i;
            }
        }
        return -1;
    }

    /** Where the segment that ends at a place begins. */
    static int start(char[] text, int end) {
        int from = end;
        while (from > 0 && text[from - 1] != '/') {
            from--;
        }
        return from;
    }
}
