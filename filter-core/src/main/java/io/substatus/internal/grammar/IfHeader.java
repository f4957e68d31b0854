package io.substatus.internal.grammar;

/**
 * The If header of RFC 4918 section 10.4: lists of conditions in parentheses, each of them a state token in angle brackets
 * or an entity tag in square ones, and either all or none of them behind the name of a resource. Stateless and thread-safe.
 */
public final class IfHeader {

    private IfHeader() {}

    /**
     * Looks for the first character that the grammar does not allow.
     *
     * @return its index, the value's length if something is missing at the end, or -1 when the value is well-formed
     */
    public static int faultAt(CharSequence value) {
        Cursor cursor = new Cursor(value);
        cursor.skipBlanks();
        boolean tagged = cursor.peek() == '<';
        do {
            if (!(tagged ? takeTaggedLists(cursor) : takeList(cursor))) {
                return cursor.at();
            }
        } while (!cursor.atEnd());
        return -1;
    }

    private static boolean takeTaggedLists(Cursor cursor) {
        if (!cursor.take('<') || !Uris.takeSimpleReference(cursor) || !cursor.take('>')) {
            return false;
        }
        cursor.skipBlanks();
        do {
            if (!takeList(cursor)) {
                return false;
            }
        } while (cursor.peek() == '(');
        return true;
    }

    private static boolean takeList(Cursor cursor) {
        if (!cursor.take('(')) {
            return false;
        }
        cursor.skipBlanks();
        do {
            if (!takeCondition(cursor)) {
                return false;
            }
            cursor.skipBlanks();
        } while (!cursor.take(')'));
        cursor.skipBlanks();
        return true;
    }

    private static boolean takeCondition(Cursor cursor) {
        int first = cursor.peek();
        if ((first == 'N' || first == 'n') && !cursor.takeWord("not")) {
            return false;
        }
        cursor.skipBlanks();
        return cursor.peek() == '<' ? CodedUrl.take(cursor) : takeEntityTag(cursor);
    }

    private static boolean takeEntityTag(Cursor cursor) {
        if (!cursor.take('[')) {
            return false;
        }
        cursor.skipBlanks();
        if (cursor.take('W') && !cursor.take('/')) {
            return false;
        }
        if (!cursor.take('"')) {
            return false;
        }
        cursor.takeAll(c -> c > ' ' && c != '"' && c != 0x7f);
        boolean closed = cursor.take('"');
        cursor.skipBlanks();
        return closed && cursor.take(']');
    }
}
