package io.substatus.internal.grammar;

/** The Depth header of RFC 4918 section 10.2: 0, 1 or infinity. Stateless and thread-safe. */
public final class DepthHeader {

    private DepthHeader() {}

    /** Whether the value is a depth, white space around it and the case of letters aside. */
    public static boolean isDepth(CharSequence value) {
        Cursor cursor = new Cursor(value);
        cursor.skipBlanks();
        if (!cursor.take('0') && !cursor.take('1') && !cursor.takeWord("infinity")) {
            return false;
        }
        cursor.skipBlanks();
        return cursor.atEnd();
    }
}
