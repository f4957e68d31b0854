package io.substatus.internal.logfile;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells what goes wrong with a ring and its log: the first time at once, then one message of a kind a minute at most, and
 * one when it is over, if it was told that it began. Confined to its owner's lock; how things are now, any thread may ask.
 */
final class RingReport {

    private static final long INTERVAL_MILLIS = 60_000;

    private final Path folder;
    private final Logger logger;
    private final LongSupplier clock;
    private volatile boolean failing;
    private volatile @Nullable LogFailure last;
    private boolean failureTold;
    private long lastFailure;
    private long lastDrop;
    private long told;

    /** @param clock milliseconds since whenever */
    RingReport(Path folder, Logger logger, LongSupplier clock) {
        this.folder = folder;
        this.logger = logger;
        this.clock = clock;
        this.lastFailure = clock.getAsLong() - INTERVAL_MILLIS;
        this.lastDrop = lastFailure;
    }

    /** One whose clock is the JVM's. */
    static RingReport of(Path folder, Logger logger) {
        return new RingReport(folder, logger, () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime()));
    }

    /** The file could not be written; the lines wait. */
    void failed(Throwable cause, long waitingBytes) {
        long now = clock.getAsLong();
        if (now - lastFailure >= INTERVAL_MILLIS) {
            lastFailure = now;
            failureTold = true;
            warn("access log cannot be written: directory " + folder + ", reason " + cause + ", bytes waiting "
                    + waitingBytes);
        }
        last = LogFailure.now(cause);
        failing = true;
    }

    /** Whether the last try to write failed. */
    boolean isFailing() {
        return failing;
    }

    /** The last time that the file could not be written, or null. */
    @Nullable
    LogFailure last() {
        return last;
    }

    void written() {
        failing = false;
        if (failureTold) {
            failureTold = false;
            logger.log(Level.INFO, "access log is written again: directory " + folder);
        }
    }

    /** @param total how many lines were dropped since the start */
    void dropped(long total) {
        if (total == told) {
            return;
        }
        long now = clock.getAsLong();
        if (now - lastDrop >= INTERVAL_MILLIS) {
            lastDrop = now;
            tellDropped(total);
        }
    }

    /** The last word, which waits for nothing. */
    void droppedAtTheEnd(long total) {
        if (total != told) {
            tellDropped(total);
        }
    }

    private void tellDropped(long total) {
        warn("access log takes no more lines for now: directory " + folder + ", lines dropped " + (total - told)
                + ", since the start " + total);
        told = total;
    }

    /** The end came while lines could not be written. */
    void left(long waitingBytes) {
        warn("access log was not completed: directory " + folder + ", bytes waiting for the next start "
                + waitingBytes);
    }

    void recovered(long lines) {
        if (lines > 0) {
            logger.log(
                    Level.INFO,
                    "access log was completed: directory " + folder + ", lines of a process that did not end it "
                            + lines);
        }
    }

    void damaged(Path copy, String reason) {
        warn("ring of the access log was damaged: kept as " + copy + ", reason " + reason);
    }

    /** Somebody removed the ring's file, or put another in its place. */
    void moved(Path ring) {
        warn("ring of the access log was removed: " + ring + ", so another is made");
    }

    /** There is a ring that cannot be gone on with. */
    void lost(Path ring, String reason, long saved, long lost) {
        warn("ring of the access log was lost: " + ring + ", reason " + reason + ", lines saved " + saved
                + ", lines lost about " + lost + ", so another is made");
    }

    /** A file that worked is opened again. */
    void opensAgain(IOException cause) {
        logger.log(Level.DEBUG, "access log is opened again: directory " + folder + ", reason " + cause);
    }

    void notClosed(IOException cause) {
        warn("access log was not closed cleanly: directory " + folder + ", reason " + cause);
    }

    private void warn(String message) {
        logger.log(Level.WARNING, message);
    }
}
