package io.substatus.internal.logfile;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Counts lost lines and tells about them: the first at once, then one message a minute at most, and one when writing works
 * again, if it was told that it did not. Confined to its owner's lock; how things are now, any thread may ask.
 */
final class FailureReport implements RollingFile.Watcher {

    private static final long INTERVAL_MILLIS = 60_000;

    private final Path folder;
    private final Logger logger;
    private final AtomicLong total = new AtomicLong();
    private volatile boolean failing;
    private volatile @Nullable LogFailure last;
    private boolean told;
    private long lost;
    private long lastMessage;
    private String reason = "";

    FailureReport(Path folder, Logger logger) {
        this.folder = folder;
        this.logger = logger;
    }

    /** Counts a line that the disk refused. */
    void lost(long now, Exception cause) {
        reason = cause.toString();
        last = LogFailure.now(cause);
        lost(now);
    }

    /** Counts a line that was not tried because the last try was a moment ago. */
    void lost(long now) {
        failing = true;
        total.incrementAndGet();
        lost++;
        if (Elapsed.atLeast(INTERVAL_MILLIS, lastMessage, now)) {
            lastMessage = now;
            told = true;
            logger.log(
                    Level.WARNING,
                    "access log cannot be written: directory " + folder + ", reason " + reason + ", lines lost "
                            + lost);
        }
    }

    /** Notes that a line was written. */
    void written() {
        failing = false;
        if (told) {
            logger.log(Level.INFO, "access log is written again: directory " + folder + ", lines lost " + lost);
            told = false;
            lost = 0;
        }
    }

    /** Counts a line that came after the end; there is nobody to tell any more. */
    void lostAfterClose() {
        total.incrementAndGet();
    }

    @Override
    public void writes(OpenLogFile open, byte[] before) {}

    @Override
    public void opensAgain(IOException cause) {
        logger.log(Level.DEBUG, "access log is opened again: directory " + folder + ", reason " + cause);
    }

    @Override
    public void notClosed(IOException cause) {
        logger.log(Level.WARNING, "access log was not closed cleanly: directory " + folder + ", reason " + cause);
    }

    /** How many lines were lost. */
    long total() {
        return total.get();
    }

    /** Whether the last line was lost. */
    boolean isFailing() {
        return failing;
    }

    /** The last time that the file could not be written, or null. */
    @Nullable
    LogFailure last() {
        return last;
    }
}
