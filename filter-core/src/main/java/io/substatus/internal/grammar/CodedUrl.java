package io.substatus.internal.grammar;

/**
 * An absolute URI in angle brackets, as the Lock-Token header holds it by RFC 4918 section 10.5. Stateless and thread-safe.
 */
public final class CodedUrl {

    private CodedUrl() {}

    /** Whether the value is one, white space around it aside. */
    public static boolean isCodedUrl(CharSequence value) {
        Cursor cursor = new Cursor(value);
        cursor.skipBlanks();
        if (!take(cursor)) {
            return false;
        }
        cursor.skipBlanks();
        return cursor.atEnd();
    }

    static boolean take(Cursor cursor) {
        return cursor.take('<') && Uris.takeAbsoluteUri(cursor) && cursor.take('>');
    }
}
