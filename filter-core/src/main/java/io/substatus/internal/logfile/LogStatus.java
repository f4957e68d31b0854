package io.substatus.internal.logfile;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a log is doing. Immutable; the numbers were read one after the other while lines came.
 *
 * @param engine what writes the lines
 * @param file the file that is open, or null before the first line and after the end
 * @param counters what became of the lines
 * @param ringBytes how much the ring holds; 0 without a ring
 * @param waitingBytes how much of it is taken by lines that are not in the file yet
 * @param failing whether the last try to write failed
 * @param lastFailure the last one, or null
 */
public record LogStatus(
        LogEngine engine,
        @Nullable Path file,
        LogCounters counters,
        long ringBytes,
        long waitingBytes,
        boolean failing,
        @Nullable LogFailure lastFailure) {

    /** A log that has written nothing. */
    public static final LogStatus IDLE = new LogStatus(LogEngine.NONE, null, LogCounters.NONE, 0, 0, false, null);

    /**
     * The same with more.
     *
     * @param more counters of other lines
     * @param failure another failure; shown if it is the later one
     */
    LogStatus with(LogCounters more, @Nullable LogFailure failure) {
        return new LogStatus(
                engine,
                file,
                counters.plus(more),
                ringBytes,
                waitingBytes,
                failing,
                LogFailure.later(lastFailure, failure));
    }
}
