package io.substatus.internal.accesslog;

import java.util.Arrays;

/** Bytes that grow; the room is asked for once a field, not once a byte. Confined to one thread at a time. */
final class LineBuffer {

    private byte[] bytes = new byte[1024];
    private int length;

    void clear() {
        length = 0;
    }

    /** Makes sure that so many bytes can be put. */
    void reserve(int count) {
        if (bytes.length - length < count) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + count));
        }
    }

    /** Appends a byte; the room must have been reserved. */
    void put(int value) {
        bytes[length++] = (byte) value;
    }

    /**
     * Appends a text of printable ASCII with plus signs for what is below it; the room must have been reserved.
     *
     * @param stop a character before which to stop, or -1
     * @return whether the text was nothing else; if it was, nothing is appended
     */
    boolean putAscii(String text, int stop) {
        byte[] target = bytes;
        int at = length;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0x7E || c == stop) {
                return false;
            }
            target[at++] = (byte) (c <= ' ' ? '+' : c);
        }
        length = at;
        return true;
    }

    /** Appends chars that are ASCII; the room must have been reserved. */
    void put(char[] source) {
        for (char c : source) {
            put(c);
        }
    }

    /** Appends bytes; the room must have been reserved. */
    void put(byte[] source) {
        System.arraycopy(source, 0, bytes, length, source.length);
        length += source.length;
    }

    /** Forgets what was put since the length was this. */
    void cutTo(int earlierLength) {
        length = earlierLength;
    }

    int at(int index) {
        return bytes[index] & 0xFF;
    }

    int length() {
        return length;
    }

    /** The live array, valid up to {@link #length()} and until the next change. */
    byte[] bytes() {
        return bytes;
    }
}
