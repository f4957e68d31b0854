package io.substatus.internal.logfile;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;

/**
 * Counts lost lines and tells about them: the first at once, then one message a minute at most, and one when writing works
 * again. Confined to its owner's lock.
 */
final class FailureReport implements RollingFile.Watcher {

    private static final long INTERVAL_MILLIS = 60_000;

    private final Path folder;
    private final Logger logger;
    private long total;
    private long inThisOutage;
    private long lastMessage;
    private String reason = "";

    FailureReport(Path folder, Logger logger) {
        this.folder = folder;
        this.logger = logger;
    }

    /** Counts a line that the disk refused. */
    void lost(long now, Exception cause) {
        reason = cause.toString();
        lost(now);
    }

    /** Counts a line that was not tried because the last try was a moment ago. */
    void lost(long now) {
        total++;
        inThisOutage++;
        if (inThisOutage == 1 || Elapsed.atLeast(INTERVAL_MILLIS, lastMessage, now)) {
            lastMessage = now;
            logger.log(
                    Level.WARNING,
                    "access log cannot be written: directory " + folder + ", reason " + reason + ", lines lost "
                            + inThisOutage);
        }
    }

    /** Notes that a line was written. */
    void written() {
        if (inThisOutage > 0) {
            logger.log(Level.INFO, "access log is written again: directory " + folder + ", lines lost " + inThisOutage);
            inThisOutage = 0;
        }
    }

    /** Counts a line that came after the end; there is nobody to tell any more. */
    void lostAfterClose() {
        total++;
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

    long total() {
        return total;
    }
}
