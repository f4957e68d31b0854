package io.substatus.internal.logfile;

/** What writes the lines of a log. Immutable. */
public enum LogEngine {
    /** Nothing yet: no line came. */
    NONE("none"),

    /** A ring, and a thread that takes lines out of it. */
    RING("ring"),

    /** One write for each line, where no ring can be made. */
    PLAIN("plain");

    private final String text;

    LogEngine(String text) {
        this.text = text;
    }

    /** The word that operators read. */
    public String text() {
        return text;
    }
}
