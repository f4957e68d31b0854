package io.substatus.internal.errorpage;

/**
 * How much of each thing is shown. Immutable.
 *
 * @param throwables exceptions of a cause chain
 * @param suppressed suppressed exceptions, all told
 * @param frames frames of one exception
 * @param headers header fields
 * @param value characters of one value
 */
record Caps(int throwables, int suppressed, int frames, int headers, int value) {

    /** What is shown when nothing has to be cut. */
    static final Caps FULL = new Caps(20, 10, 300, 100, 2048);

    /** A whole detailed body, in bytes. */
    static final int PAGE = 512 * 1024;

    /** The next smaller amount: frames and causes shrink first, values once few of these are left. */
    Caps smaller() {
        boolean fewFrames = frames <= 10;
        return new Caps(
                Math.max(2, throwables / 2),
                suppressed / 2,
                Math.max(5, frames / 4),
                fewFrames ? Math.max(10, headers / 2) : headers,
                fewFrames ? Math.max(64, value / 2) : value);
    }

    /** Cuts a text, never between the two halves of a character. */
    String cut(String text) {
        return cut(text, value);
    }

    static String cut(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max;
        return text.substring(0, end) + "…";
    }
}
