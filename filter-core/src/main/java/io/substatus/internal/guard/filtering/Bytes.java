package io.substatus.internal.guard.filtering;

/** How many bytes a text took on the wire. Stateless. */
final class Bytes {

    private Bytes() {}

    /** Of a path or query, whose characters outside ASCII came as UTF-8. */
    static long ofTarget(String text) {
        long bytes = text.length();
        for (int i = 0; i < text.length(); i++) {
            bytes += more(text.charAt(i));
        }
        return bytes;
    }

    /** Of a header's value, which containers decode as ISO 8859-1. */
    static long ofHeader(String text) {
        long bytes = text.length();
        for (int i = 0; i < text.length(); i++) {
            bytes += text.charAt(i) > 0xFF ? more(text.charAt(i)) : 0;
        }
        return bytes;
    }

    /** Whether a target has more bytes than allowed; most are too short to be counted. */
    static boolean isOver(long limit, String text) {
        return 3L * text.length() > limit && ofTarget(text) > limit;
    }

    /** Half of a character beyond the basic plane takes two of its four bytes. */
    private static int more(char c) {
        if (c < 0x80) {
            return 0;
        }
        return c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
    }
}
