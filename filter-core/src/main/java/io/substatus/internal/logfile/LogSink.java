package io.substatus.internal.logfile;

import java.io.Closeable;

/**
 * Takes finished lines. Implementations are thread-safe.
 *
 * <p>The interface is this narrow so that an engine with a queue and a writer thread can stand in for the plain one.
 */
public interface LogSink extends Closeable {

    /**
     * Writes one line, or counts it as failed; never throws because of the disk.
     *
     * @param buffer holds the line; may be reused as soon as this method returns
     * @param offset where the line begins
     * @param length how many bytes it has, its line end included
     * @param epochMillis the line's own time, which decides about the file it belongs to
     */
    void append(byte[] buffer, int offset, int length, long epochMillis);

    /** Returns how the log is doing; never waits for the disk. */
    LogStatus status();

    /** Returns what became of the lines so far; never waits for the disk. */
    default LogCounters counters() {
        return status().counters();
    }

    /** Ends writing; lines that come later count as failed. Closing again does nothing. */
    @Override
    void close();
}
