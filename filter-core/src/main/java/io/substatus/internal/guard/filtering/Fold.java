package io.substatus.internal.guard.filtering;

import java.util.Arrays;

/**
 * Takes letter case out of text, character by character, so that two characters are the same exactly when
 * {@link String#equalsIgnoreCase} says so. Stateless.
 */
final class Fold {

    private static final char[] ASCII = ascii();

    private Fold() {}

    private static char[] ascii() {
        char[] folded = new char[128];
        for (char c = 0; c < folded.length; c++) {
            folded[c] = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return folded;
    }

    static char fold(char c) {
        return c < 128 ? ASCII[c] : Character.toLowerCase(Character.toUpperCase(c));
    }

    static char[] fold(String text) {
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = fold(folded[i]);
        }
        return folded;
    }

    /** Whether a range is a folded word in any letter case. */
    static boolean matches(char[] text, int from, int to, char[] folded) {
        if (to - from != folded.length) {
            return false;
        }
        for (int i = 0; i < folded.length; i++) {
            if (fold(text[from + i]) != folded[i]) {
                return false;
            }
        }
        return true;
    }

    static int hash(char[] text, int from, int to) {
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + fold(text[i]);
        }
        return hash;
    }

    static int hash(char[] folded) {
        return Arrays.hashCode(folded);
    }
}
