package io.substatus.internal.guard.filtering;

import java.util.Arrays;

/** Characters that are used again for each request. Confined to the thread that has it. */
final class Text {

    private static final int USUAL = 256;
    private static final int[] NO_SLASHES = {};

    /** What is kept between requests; a longer text's memory is given up. */
    private static final int KEPT = 16 * 1024;

    private char[] chars = new char[USUAL];
    private int length;
    private int[] slashes = NO_SLASHES;
    private int slashCount;
    private int kinds;

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

    /** Empties the text and makes room. */
    char[] ready(int most) {
        length = 0;
        reserve(most);
        return chars;
    }

    /** Says how many characters have been put into the array of {@link #ready}. */
    void filled(int count) {
        length = count;
    }

    void clear() {
        length = 0;
        if (chars.length > KEPT) {
            chars = new char[USUAL];
            slashes = NO_SLASHES;
        }
    }

    /** Looks where the slashes are and what else the text has; to be called when it is complete. */
    void outline() {
        int found = 0;
        int count = 0;
        for (int i = 0; i < length; i++) {
            int kind = Kinds.of(chars[i]);
            found |= kind;
            if (kind == Kinds.SLASH) {
                count = addSlash(count, i);
            }
        }
        kinds = found;
        slashCount = count;
    }

    private int addSlash(int count, int at) {
        if (count == slashes.length) {
            slashes = Arrays.copyOf(slashes, 2 * count + 16);
        }
        slashes[count] = at;
        return count + 1;
    }

    /** Whether an outlined text has a character of one of these {@link Kinds}. */
    boolean has(int wanted) {
        return (kinds & wanted) != 0;
    }

    /** How many slashes an outlined text has. */
    int slashes() {
        return slashCount;
    }

    /** Where the segment behind so many slashes of an outlined text begins. */
    int start(int segment) {
        return segment == 0 ? 0 : slashes[segment - 1] + 1;
    }

    /** Where the segment behind so many slashes of an outlined text ends. */
    int end(int segment) {
        return segment == slashCount ? length : slashes[segment];
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
