package io.substatus.internal.grammar;

import org.jspecify.annotations.Nullable;

/**
 * The Destination header of RFC 4918 section 10.3: an absolute URI or an absolute path. Stateless and thread-safe.
 */
public final class DestinationHeader {

    private DestinationHeader() {}

    /** Whether the value is one of the two, white space around it aside. */
    public static boolean isWellFormed(CharSequence value) {
        Cursor cursor = new Cursor(value);
        cursor.skipBlanks();
        if (!Uris.takeSimpleReference(cursor)) {
            return false;
        }
        cursor.skipBlanks();
        return cursor.atEnd();
    }

    /** The host and port that a well-formed value names, without a user's name; null for a path. */
    public static @Nullable String authority(String value) {
        int colon = value.indexOf(':');
        if (!value.startsWith("//", colon + 1) || value.stripLeading().startsWith("/")) {
            return null;
        }
        int from = colon + 3;
        int to = from;
        while (to < value.length() && "/? \t".indexOf(value.charAt(to)) < 0) {
            to++;
        }
        String authority = value.substring(from, to);
        return authority.substring(authority.lastIndexOf('@') + 1);
    }
}
