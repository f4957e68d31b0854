package io.substatus.internal.errorpage.request;

/** Walks over the ranges of an Accept-Language header, RFC 9110 section 12.5.4. Confined to one call. */
final class LanguageRanges {

    private final String text;
    private final int max;
    private int position;
    private int count;
    private int from;
    private int to;
    private int quality;
    private boolean malformed;

    LanguageRanges(String text, int max) {
        this.text = text;
        this.max = max;
    }

    /** Moves to the next range; false at the end, or where the header cannot be read. */
    boolean next() {
        while (position <= text.length() && !malformed && count < max) {
            int comma = text.indexOf(',', position);
            int end = comma < 0 ? text.length() : comma;
            int start = skipSpace(position, end);
            position = end + 1;
            if (start < end) {
                count++;
                malformed = !read(start, end);
                return !malformed;
            }
        }
        return false;
    }

    /** Back to the first range. */
    void restart() {
        position = 0;
        count = 0;
    }

    boolean isMalformed() {
        return malformed;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** In thousandths. */
    int quality() {
        return quality;
    }

    private boolean read(int start, int end) {
        int semicolon = text.indexOf(';', start);
        boolean weighted = semicolon >= 0 && semicolon < end;
        from = start;
        to = trimEnd(start, weighted ? semicolon : end);
        quality = weighted ? weight(semicolon + 1, end) : QValue.ONE;
        return quality >= 0 && isRange();
    }

    private int weight(int start, int end) {
        int name = skipSpace(start, end);
        boolean isWeight = name + 1 < end && (text.charAt(name) | 0x20) == 'q' && text.charAt(name + 1) == '=';
        return isWeight ? QValue.read(text, name + 2, trimEnd(name + 2, end)) : -1;
    }

    /** A star, or parts of one to eight letters and digits with dashes between. */
    private boolean isRange() {
        if (to - from == 1 && text.charAt(from) == '*') {
            return true;
        }
        int length = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean valid = c == '-' ? length > 0 : isAlphanumeric(c) && length < 8;
            if (!valid) {
                return false;
            }
            length = c == '-' ? 0 : length + 1;
        }
        return length > 0;
    }

    private static boolean isAlphanumeric(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private int skipSpace(int start, int end) {
        int i = start;
        while (i < end && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }

    private int trimEnd(int start, int end) {
        int i = end;
        while (i > start && (text.charAt(i - 1) == ' ' || text.charAt(i - 1) == '\t')) {
            i--;
        }
        return i;
    }
}
