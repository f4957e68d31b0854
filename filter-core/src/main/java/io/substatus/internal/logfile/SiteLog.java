package io.substatus.internal.logfile;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The log of one site. The first line takes the site's folder: whoever only might write a line, as a filter beside a hook of the
 * container, takes none. If somebody else has the folder, be it another process or another class loader, the log goes
 * to the same name with {@code _2}, {@code _3} and so on behind it. Where no ring can be made, on a read-only or a full disk,
 * lines are written one by one. Thread-safe.
 */
public final class SiteLog implements LogSink {

    private static final int MOST_FOLDERS = 100;

    /** Somebody may have a folder for a moment, to complete a log in it or because it is ending. */
    private static final int TRIES = 10;

    private static final long BETWEEN_TRIES_NANOS = 30_000_000;

    private final LogPlace place;
    private final RingOptions options;
    private final Logger logger;
    private volatile @Nullable LogSink engine;
    private boolean closed;

    private SiteLog(LogPlace place, RingOptions options, Logger logger) {
        this.place = place;
        this.options = options;
        this.logger = logger;
    }

    /**
     * Completes what dead processes left, and prepares writing.
     *
     * @param place where lines go; the folder is made when the first one comes
     * @param options how the ring is made
     * @param logger told about what goes wrong
     */
    public static SiteLog in(LogPlace place, RingOptions options, Logger logger) {
        SiteLog log = new SiteLog(
                requireNonNull(place, "place"), requireNonNull(options, "options"), requireNonNull(logger, "logger"));
        log.completeAll();
        return log;
    }

    private void completeAll() {
        for (int n = 1; n <= MOST_FOLDERS; n++) {
            LogPlace one = numbered(n);
            if (n > 1 && !Files.isDirectory(one.folder())) {
                return;
            }
            try {
                RingLog.complete(one, logger);
            } catch (IOException | RuntimeException e) {
                logger.log(
                        Level.WARNING, "access log cannot be completed: directory " + one.folder() + ", reason " + e);
            }
        }
    }

    private LogPlace numbered(int n) {
        return n == 1
                ? place
                : place.inSibling(Objects.requireNonNull(place.folder().getFileName()) + "_" + n);
    }

    @Override
    public void append(byte[] buffer, int offset, int length, long epochMillis) {
        LogSink sink = engine;
        if (sink == null) {
            sink = start();
        }
        sink.append(buffer, offset, length, epochMillis);
    }

    private synchronized LogSink start() {
        LogSink sink = engine;
        if (sink == null) {
            boolean interrupted = Thread.interrupted(); // it would end the opening of files
            sink = closed ? plain() : opened();
            if (closed) {
                sink.close();
            }
            engine = sink;
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        return sink;
    }

    private LogSink opened() {
        try {
            RingLog first = firstFolder();
            for (int n = 2; first == null && n <= MOST_FOLDERS; n++) {
                first = otherFolder(numbered(n));
            }
            if (first != null) {
                return first;
            }
            logger.log(Level.WARNING, "access log shares its folder: " + place.folder() + ", all others are taken");
        } catch (IOException | RuntimeException e) {
            logger.log(
                    Level.WARNING,
                    "access log has no ring and writes line by line: directory " + place.folder() + ", reason " + e);
        }
        return plain();
    }

    private @Nullable RingLog firstFolder() throws IOException {
        RingLog log = RingLog.open(place, options, logger);
        for (int tries = 1; log == null && tries < TRIES; tries++) {
            LockSupport.parkNanos(this, BETWEEN_TRIES_NANOS);
            log = RingLog.open(place, options, logger);
        }
        return log;
    }

    private @Nullable RingLog otherFolder(LogPlace other) throws IOException {
        RingLog log = RingLog.open(other, options, logger);
        if (log != null) {
            logger.log(
                    Level.WARNING,
                    "access log folder is taken: " + place.folder() + ", so lines go to " + other.folder());
        }
        return log;
    }

    private LogSink plain() {
        return new RollingLogFile(place.folder(), place.naming(), place.preamble(), logger, place.opener());
    }

    @Override
    public LogCounters counters() {
        LogSink sink = engine;
        return sink == null ? new LogCounters(0, 0, 0, 0) : sink.counters();
    }

    @Override
    public synchronized void close() {
        closed = true;
        LogSink sink = engine;
        if (sink != null) {
            sink.close();
        }
    }
}
