package io.substatus.internal.logfile;

/**
 * What became of the lines given to a sink. Immutable.
 *
 * @param written lines handed to the operating system as a part of the log
 * @param dropped lines for which the ring had no room
 * @param failed lines lost because the file could not be written, or because the sink was closed
 * @param recovered lines of a process that died, with which its log was completed; not among those written
 */
public record LogCounters(long written, long dropped, long failed, long recovered) {

    /** Nothing yet. */
    static final LogCounters NONE = new LogCounters(0, 0, 0, 0);

    /** The sum of both. */
    LogCounters plus(LogCounters other) {
        return new LogCounters(
                written + other.written, dropped + other.dropped, failed + other.failed, recovered + other.recovered);
    }
}
