package io.substatus.internal.grammar;

/**
 * The Timeout header of RFC 4918 section 10.7: a list of {@code Infinite} and {@code Second-600}, of at most 2^32-1
 * seconds. Stateless and thread-safe.
 */
public final class TimeoutHeader {

    private static final long MOST_SECONDS = 0xffff_ffffL;

    private TimeoutHeader() {}

    /** Whether the value is such a list. Empty elements do not count, but one time there must be. */
    public static boolean isWellFormed(CharSequence value) {
        Cursor cursor = new Cursor(value);
        boolean any = false;
        do {
            cursor.skipBlanks();
            int c = cursor.peek();
            if (c != ',' && c != Cursor.END) {
                if (!takeTime(cursor)) {
                    return false;
                }
                any = true;
                cursor.skipBlanks();
            }
        } while (cursor.take(','));
        return any && cursor.atEnd();
    }

    private static boolean takeTime(Cursor cursor) {
        int first = cursor.peek();
        if (first == 'I' || first == 'i') {
            return cursor.takeWord("infinite");
        }
        return cursor.takeWord("second") && cursor.take('-') && takeSeconds(cursor);
    }

    private static boolean takeSeconds(Cursor cursor) {
        if (!Uris.isDigit(cursor.peek())) {
            return false;
        }
        long seconds = 0;
        for (int c = cursor.peek(); Uris.isDigit(c); c = cursor.peek()) {
            seconds = Math.min(MOST_SECONDS + 1, seconds * 10 + (c - '0'));
            cursor.take((char) c);
        }
        return seconds <= MOST_SECONDS;
    }
}
