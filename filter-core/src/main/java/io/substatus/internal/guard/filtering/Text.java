package io.substatus.internal.guard.filtering;

import java.util.Arrays;

/** Characters that are used again for each request. Confined to the thread that has it. */
final class Text {

    private static final int USUAL = 256;

    /** What is kept between requests; a longer text's memory is given up. */
    private static final int KEPT = 16 * 1024;

    private char[] chars = new char[USUAL];
    private int length;

    /** The characters, of which those from {@link #length} on mean nothing; the array changes when the text grows. */
    char[] chars() {
        return chars;
    }

    int length() {
        return length;
    }

    void set(String text) {
        length = 0;
        append(text);
    }

    void append(String text) {
        int size = text.length();
        reserve(size);
        text.getChars(0, size, chars, length);
        length += size;
    }

    void append(char c) {
        reserve(1);
        chars[length++] = c;
    }

    void clear() {
        length = 0;
        if (chars.length > KEPT) {
            chars = new char[USUAL];
        }
    }

    void replace(char from, char to) {
        for (int i = 0; i < length; i++) {
            chars[i] = chars[i] == from ? to : chars[i];
        }
    }

    boolean contains(char c) {
        for (int i = 0; i < length; i++) {
            if (chars[i] == c) {
                return true;
            }
        }
        return false;
    }

    boolean sameAs(Text other) {
        return Arrays.equals(chars, 0, length, other.chars, 0, other.length);
    }

    /** Whether the text from a place on is a folded word in any letter case. */
    boolean endsAs(int from, char[] folded) {
        return Fold.matches(chars, from, length, folded);
    }

    boolean startsWith(String text) {
        if (text.length() > length) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (chars[i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void reserve(int more) {
        if (length + more > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(length + more, 2 * chars.length));
        }
    }

    @Override
    public String toString() {
        return new String(chars, 0, length);
    }
}
