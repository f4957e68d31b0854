package io.substatus.internal.management;

/** What JMX clients read of a log. Implementations are thread-safe, and never wait for the disk. */
public interface AccessLogMXBean {

    /** How many lines are in the log since the start. */
    long getWritten();

    /** How many lines were lost since the start because the ring was full. */
    long getDropped();

    /** How many lines were lost since the start because the file could not be written, or the log had ended. */
    long getFailed();

    /** With how many lines of processes that died the log was completed. */
    long getRecovered();

    /** What writes the lines: {@code ring}, {@code plain}, or {@code none} before the first one. */
    String getEngine();

    /** The path of the file that is open; empty if none is. */
    String getFile();

    /** How many bytes the ring holds; 0 without a ring. */
    long getRingBytes();

    /** How many bytes of the ring are taken by lines that are not in the file yet. */
    long getWaitingBytes();

    /** Whether the last try to write failed. */
    boolean isFailing();

    /** Why the log could not be written the last time that this was so; empty if it never was. */
    String getLastFailure();

    /** When that was, in UTC as {@code 2026-11-22T14:03:27Z}; empty if it never was. */
    String getLastFailureTime();
}
