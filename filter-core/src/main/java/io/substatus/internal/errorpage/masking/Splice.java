package io.substatus.internal.errorpage.masking;

import org.jspecify.annotations.Nullable;

/** Replaces parts of a text from left to right and copies it only if there are any. Confined to one call. */
final class Splice {

    private final String text;
    private @Nullable StringBuilder out;
    private int copied;

    Splice(String text) {
        this.text = text;
    }

    /** The end of the last part that was masked: nothing before it is looked at again. */
    int done() {
        return copied;
    }

    /** Puts the mask in place of a part that begins at or after {@link #done()}. */
    void mask(int from, int to) {
        StringBuilder target = out == null ? new StringBuilder(text.length()) : out;
        target.append(text, copied, from).append(Masker.MASK);
        out = target;
        copied = to;
    }

    /** The text with all masks. */
    String result() {
        return out == null ? text : out.append(text, copied, text.length()).toString();
    }
}
