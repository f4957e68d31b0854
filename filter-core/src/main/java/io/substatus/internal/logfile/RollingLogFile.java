package io.substatus.internal.logfile;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.lang.System.Logger;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The plain engine: one lock, and one write for each line into the file of the line's own period, or into the last of files
 * with numbers. Thread-safe.
 *
 * <p>A line that lost the race at the border of two periods still goes to the file of its own. When a line cannot be
 * written it is lost, and for the next second all others are without touching the disk.
 *
 * <p>{@link RollingFile} says which file that is.
 */
public final class RollingLogFile implements LogSink, Engine {

    private static final long RETRY_MILLIS = 1_000;

    private final FailureReport failures;
    private final RollingFile file;
    private final ReentrantLock lock = new ReentrantLock();

    private final AtomicLong written = new AtomicLong();
    private long lastFailure;
    private boolean failing;
    private boolean closed;
    private boolean retired;

    /**
     * Prepares writing; touches no file.
     *
     * @param folder where the files lie; made when the first line comes
     * @param files when files change, and their names
     * @param custom whether lines have fields of their owner's own, which shows in the names
     * @param preamble what a file begins with each time it is opened
     * @param logger told about lost lines
     */
    public RollingLogFile(Path folder, LogFiles files, boolean custom, Preamble preamble, Logger logger) {
        this(folder, files.naming(custom), preamble, logger, FileOpener.REAL);
    }

    /**
     * Prepares writing into {@code <prefix>1.log}, {@code <prefix>2.log} and so on; touches no file.
     *
     * @param folder where the files lie; made when the first line comes
     * @param prefix what stands before the number
     * @param maxBytes how large a file may get
     * @param preamble what a file begins with each time it is opened
     * @param logger told about lost lines
     */
    public static RollingLogFile numbered(Path folder, String prefix, long maxBytes, Preamble preamble, Logger logger) {
        return new RollingLogFile(
                folder, new NumberedFiles(prefix, ".log", maxBytes), preamble, logger, FileOpener.REAL);
    }

    RollingLogFile(Path folder, FileNaming naming, Preamble preamble, Logger logger, FileOpener opener) {
        this.failures = new FailureReport(requireNonNull(folder, "folder"), requireNonNull(logger, "logger"));
        this.file = new RollingFile(
                folder, requireNonNull(naming, "naming"), requireNonNull(preamble, "preamble"), opener, failures);
    }

    /** Goes on with a file that another engine wrote. */
    RollingLogFile(Path folder, RollingFile file, Logger logger) {
        this.failures = new FailureReport(folder, logger);
        this.file = file;
        file.watchedBy(failures);
    }

    /** Prepares writing to a place; touches no file. */
    static RollingLogFile in(LogPlace place, Logger logger) {
        return new RollingLogFile(place.folder(), place.naming(), place.preamble(), logger, place.opener());
    }

    /** Where lines go. */
    Path folder() {
        return file.folder();
    }

    /** What lines go to; for whoever makes this engine retire. */
    RollingFile file() {
        return file;
    }

    /**
     * Takes no more lines, without counting them.
     *
     * @param successor who has the place of the file from now on; may be the same
     */
    void retire(RollingFile successor) {
        lock.lock();
        try {
            retired = true;
        } finally {
            lock.unlock();
        }
        if (successor != file) {
            file.close();
        }
    }

    @Override
    public void append(byte[] buffer, int offset, int length, long epochMillis) {
        takes(buffer, offset, length, epochMillis);
    }

    @Override
    public boolean takes(byte[] buffer, int offset, int length, long epochMillis) {
        lock.lock();
        try {
            if (retired) {
                return false;
            }
            if (closed) {
                failures.lostAfterClose();
            } else if (failing && !Elapsed.atLeast(RETRY_MILLIS, lastFailure, epochMillis)) {
                failures.lost(epochMillis);
            } else {
                tryToWrite(buffer, offset, length, epochMillis);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void tryToWrite(byte[] buffer, int offset, int length, long now) {
        try {
            file.write(buffer, offset, length, now, now);
            written.incrementAndGet();
            failing = false;
            failures.written();
        } catch (IOException | RuntimeException e) {
            failing = true;
            lastFailure = now;
            failures.lost(now, e);
        }
    }

    @Override
    public LogStatus status() {
        return new LogStatus(
                LogEngine.PLAIN,
                file.current(),
                new LogCounters(written.get(), 0, failures.total(), 0),
                0,
                0,
                failures.isFailing(),
                failures.last());
    }

    @Override
    public void end() {
        close();
    }

    @Override
    public void close() {
        boolean mine;
        lock.lock();
        try {
            closed = true;
            mine = !retired;
        } finally {
            lock.unlock();
        }
        if (mine) {
            file.close(); // nobody uses it any more, and it may take a while
        }
    }
}
