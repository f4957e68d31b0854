package io.substatus.internal.logfile;

import java.util.Arrays;
import java.util.Optional;

/** What becomes of a line for which the ring has no room. Immutable. */
public enum Overflow {
    /** Its request waits for room; when that takes too long the line is dropped. */
    BLOCK("Block"),
    /** It is dropped at once. */
    DROP("Drop");

    private final String text;

    Overflow(String text) {
        this.text = text;
    }

    /** The one of that word; capitals do not count. */
    public static Optional<Overflow> ofText(String text) {
        return Arrays.stream(values())
                .filter(overflow -> overflow.text.equalsIgnoreCase(text))
                .findFirst();
    }

    /** The word. */
    public String text() {
        return text;
    }
}
