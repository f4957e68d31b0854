package io.substatus.internal.logfile;

/** What becomes of a line for which the ring has no room. Immutable. */
public enum Overflow {
    /** Its request waits for room; when that takes too long the line is dropped. */
    BLOCK,
    /** It is dropped at once. */
    DROP
}
