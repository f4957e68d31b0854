package io.substatus.internal.grammar;

/**
 * The URIs of RFC 3986 that WebDAV's headers hold. A host is not looked into: brackets may stand anywhere in it. Stateless
 * and thread-safe.
 */
final class Uris {

    private static final String SUB_DELIMITERS = "!$&'()*+,;=";
    private static final String UNRESERVED_MARKS = "-._~";

    private Uris() {}

    /** Moves past an absolute URI, which has a scheme and no fragment. */
    static boolean takeAbsoluteUri(Cursor cursor) {
        if (!takeScheme(cursor)) {
            return false;
        }
        if (cursor.take('/')) {
            boolean authority = !cursor.take('/') || takeEncoded(cursor, ":@[]");
            return authority && takePathAndQuery(cursor);
        }
        return takePathAndQuery(cursor);
    }

    private static boolean takeScheme(Cursor cursor) {
        return isLetter(cursor.peek())
                && cursor.takeAll(c -> isLetter(c) || isDigit(c) || c == '+' || c == '-' || c == '.') > 0
                && cursor.take(':');
    }

    private static boolean takePathAndQuery(Cursor cursor) {
        return takeEncoded(cursor, ":@/") && (!cursor.take('?') || takeEncoded(cursor, ":@/?"));
    }

    /** Moves past a path that begins with one slash, and its query. */
    static boolean takeAbsolutePath(Cursor cursor) {
        return cursor.take('/') && cursor.peek() != '/' && takePathAndQuery(cursor);
    }

    /** Moves past an absolute URI or an absolute path: what RFC 4918 section 8.3 calls a Simple-ref. */
    static boolean takeSimpleReference(Cursor cursor) {
        return cursor.peek() == '/' ? takeAbsolutePath(cursor) : takeAbsoluteUri(cursor);
    }

    /** Moves past plain and percent-encoded characters; false after a percent sign without two digits. */
    private static boolean takeEncoded(Cursor cursor, String further) {
        while (true) {
            cursor.takeAll(c -> isPlain(c) || further.indexOf(c) >= 0);
            if (!cursor.take('%')) {
                return true;
            }
            if (cursor.takeAll(2, Uris::isHexDigit) != 2) {
                return false;
            }
        }
    }

    private static boolean isPlain(int c) {
        return isLetter(c) || isDigit(c) || UNRESERVED_MARKS.indexOf(c) >= 0 || SUB_DELIMITERS.indexOf(c) >= 0;
    }

    static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isHexDigit(int c) {
        return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }
}
