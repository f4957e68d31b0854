package io.substatus.internal.logfile;

/** Makes the block of lines that a file begins with each time it is opened. Implementations are thread-safe. */
@FunctionalInterface
public interface Preamble {

    /**
     * Returns the block's bytes, each line with its line end; the caller does not change them.
     *
     * @param epochMillis the time of the entry that follows the block
     */
    byte[] before(long epochMillis);
}
