package io.substatus.internal.logfile;

/** One way of writing a log, until another takes its place. Implementations are thread-safe. */
interface Engine {

    /**
     * Writes one line, or counts it as dropped or failed; never throws because of the disk.
     *
     * @param buffer holds the line; may be reused as soon as this method returns
     * @param epochMillis the line's own time
     * @return false if this engine has ended, so that the line is for the one that follows
     */
    boolean takes(byte[] buffer, int offset, int length, long epochMillis);

    /** Returns how it is doing, with what became of the lines that it took; never waits for the disk. */
    LogStatus status();

    /** Takes no more lines. What it has is still written. */
    void end();
}
