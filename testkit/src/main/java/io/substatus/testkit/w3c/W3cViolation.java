package io.substatus.testkit.w3c;

/** A log file breaks a rule. The message begins with the file and the number of the line. Thread-safe. */
public final class W3cViolation extends RuntimeException {
    private final int line;

    W3cViolation(String file, int line, String problem) {
        super(file + ':' + line + ": " + problem);
        this.line = line;
    }

    /** The number of the line, from 1; 0 if it is about the file as a whole. */
    public int line() {
        return line;
    }
}
