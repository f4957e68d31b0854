package io.substatus.internal.grammar;

import java.util.function.IntPredicate;

/** A place in a header's value that only moves forward. Confined to one reading. */
final class Cursor {

    /** What {@link #peek} says behind the last character. */
    static final int END = -1;

    private static final int CASE_BIT = 0x20;

    private final CharSequence text;
    private final int length;
    private int at;

    Cursor(CharSequence text) {
        this.text = text;
        this.length = text.length();
    }

    /** The index of the next character. */
    int at() {
        return at;
    }

    boolean atEnd() {
        return at == length;
    }

    /** The next character, or {@link #END}. */
    int peek() {
        return at < length ? text.charAt(at) : END;
    }

    /** Moves past the next character if it is this one. */
    boolean take(char expected) {
        if (peek() != expected) {
            return false;
        }
        at++;
        return true;
    }

    /** Moves past a word of letters from a to z, in any case; a part of it may be taken when the rest differs. */
    boolean takeWord(String lowerCase) {
        for (int i = 0; i < lowerCase.length(); i++) {
            int c = peek();
            if (c != lowerCase.charAt(i) && (c | CASE_BIT) != lowerCase.charAt(i)) {
                return false;
            }
            at++;
        }
        return true;
    }

    /** Moves past all characters of a kind; tells how many they were. */
    int takeAll(IntPredicate kind) {
        return takeAll(Integer.MAX_VALUE, kind);
    }

    /** Moves past as many characters of a kind as there are, but not more than some; tells how many they were. */
    int takeAll(int most, IntPredicate kind) {
        int start = at;
        while (at < length && at - start < most && kind.test(text.charAt(at))) {
            at++;
        }
        return at - start;
    }

    /** Moves past spaces and tabs. */
    void skipBlanks() {
        takeAll(c -> c == ' ' || c == '\t');
    }
}
