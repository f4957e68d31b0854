package io.substatus.internal.logfile;

import io.substatus.internal.ring.RingFile;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a site, and those beside it for whoever comes while it is taken: the same name with {@code _2}, {@code _3} and
 * so on behind it. Who has the ring's file has the folder. Immutable.
 */
final class LogFolders {

    private static final int MOST = 100;

    /** Somebody may have a folder for a moment, to complete a log in it or because it is ending. */
    private static final int TRIES = 10;

    private static final long BETWEEN_TRIES_NANOS = 30_000_000;

    private final LogPlace place;
    private final Logger logger;

    LogFolders(LogPlace place, Logger logger) {
        this.place = place;
        this.logger = logger;
    }

    /** The first of them. */
    LogPlace first() {
        return place;
    }

    /**
     * Completes what dead processes left in any of them.
     *
     * @return how many lines that were
     */
    long completeAll() {
        long lines = 0;
        for (int n = 1; n <= MOST; n++) {
            LogPlace one = numbered(n);
            if (n > 1 && !Files.isDirectory(one.folder())) {
                return lines;
            }
            try {
                lines += RingRecovery.complete(one, logger);
            } catch (IOException | RuntimeException e) {
                logger.log(
                        Level.WARNING, "access log cannot be completed: directory " + one.folder() + ", reason " + e);
            }
        }
        return lines;
    }

    private LogPlace numbered(int n) {
        return n == 1
                ? place
                : place.inSibling(Objects.requireNonNull(place.folder().getFileName()) + "_" + n);
    }

    /**
     * Takes the first that nobody has, and completes what a dead process left there.
     *
     * @throws IOException if that cannot be done; then nothing was changed that the next try would need
     */
    Taken take() throws IOException {
        Taken taken = tryToTake(place);
        for (int tries = 1; taken == null && tries < TRIES; tries++) {
            LockSupport.parkNanos(this, BETWEEN_TRIES_NANOS);
            taken = tryToTake(place);
        }
        for (int n = 2; taken == null && n <= MOST; n++) {
            taken = takeOther(numbered(n));
        }
        if (taken == null) {
            throw new IOException("all of its folders are taken");
        }
        return taken;
    }

    private @Nullable Taken takeOther(LogPlace other) throws IOException {
        Taken taken = tryToTake(other);
        if (taken != null) {
            logger.log(
                    Level.WARNING,
                    "access log folder is taken: " + place.folder() + ", so lines go to " + other.folder());
        }
        return taken;
    }

    private @Nullable Taken tryToTake(LogPlace one) throws IOException {
        if (!Files.isDirectory(one.folder())) {
            Files.createDirectories(one.folder());
        }
        RingFile file = RingFile.open(one.folder().resolve(RingLog.FILE_NAME));
        if (file == null) {
            return null;
        }
        Taken taken = null;
        try {
            taken = new Taken(file, one, new RingRecovery(one, file, RingReport.of(one.folder(), logger)).run());
            return taken;
        } finally {
            if (taken == null) {
                file.close();
            }
        }
    }

    /**
     * A folder that nobody else has.
     *
     * @param file to be closed when it is not needed any more; not formatted
     * @param place what it is for
     * @param recovered how many lines its log was completed with
     */
    record Taken(RingFile file, LogPlace place, long recovered) {}
}
