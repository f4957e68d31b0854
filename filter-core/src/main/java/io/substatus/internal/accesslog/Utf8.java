package io.substatus.internal.accesslog;

/** Strict UTF-8 by hand, without a decoder object: no overlong forms, no surrogates, nothing past U+10FFFF. Stateless. */
final class Utf8 {

    private Utf8() {}

    static boolean isValid(LineBuffer bytes) {
        int i = 0;
        while (i < bytes.length()) {
            int size = size(bytes.at(i));
            if (size == 0 || i + size > bytes.length() || !isValidAt(bytes, i, size)) {
                return false;
            }
            i += size;
        }
        return true;
    }

    /** Returns how many bytes a character has by its first byte, or 0 when none begins so. */
    static int size(int first) {
        if (first < 0x80) {
            return 1;
        }
        if (first < 0xC2 || first > 0xF4) {
            return 0;
        }
        return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    }

    private static boolean isValidAt(LineBuffer bytes, int start, int size) {
        for (int i = start + 1; i < start + size; i++) {
            if ((bytes.at(i) & 0xC0) != 0x80) {
                return false;
            }
        }
        int codePoint = codePoint(bytes, start, size);
        return switch (size) {
            case 3 -> codePoint >= 0x800 && (codePoint < 0xD800 || codePoint > 0xDFFF);
            case 4 -> codePoint >= 0x1_0000 && codePoint <= 0x10_FFFF;
            default -> true;
        };
    }

    /** Returns the character of that size at that place; the bytes must be valid. */
    static int codePoint(LineBuffer bytes, int start, int size) {
        int codePoint = size == 1 ? bytes.at(start) : bytes.at(start) & (0x7F >> size);
        for (int i = start + 1; i < start + size; i++) {
            codePoint = (codePoint << 6) | (bytes.at(i) & 0x3F);
        }
        return codePoint;
    }

    /** Appends the character; room for 4 bytes must have been reserved. */
    static void put(LineBuffer out, int codePoint) {
        if (codePoint < 0x80) {
            out.put(codePoint);
        } else if (codePoint < 0x800) {
            out.put(0xC0 | (codePoint >> 6));
            out.put(0x80 | (codePoint & 0x3F));
        } else if (codePoint < 0x1_0000) {
            out.put(0xE0 | (codePoint >> 12));
            out.put(0x80 | ((codePoint >> 6) & 0x3F));
            out.put(0x80 | (codePoint & 0x3F));
        } else {
            out.put(0xF0 | (codePoint >> 18));
            out.put(0x80 | ((codePoint >> 12) & 0x3F));
            out.put(0x80 | ((codePoint >> 6) & 0x3F));
            out.put(0x80 | (codePoint & 0x3F));
        }
    }
}
