package io.substatus.internal.logfile;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.lang.System.Logger;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The plain engine: one lock, and one write for each line into the file of the line's own period, or into the last of files
 * with numbers. Thread-safe.
 *
 * <p>The first line makes the file: no line, no file. A preamble comes, in one write with its line, each time the file is
 * opened: for the first line after the start, the first of another period or number, after 15 minutes of silence (as HTTP.sys, which
 * closes its handle then), and when somebody took the file away, which is looked for once a second at most. A line that
 * lost the race at the border of two periods still goes to the file of its own. Files are never renamed.
 *
 * <p>When a write fails the file is opened again and the line tried once more; when that fails too, the line is lost, and
 * for the next second all others are without touching the disk.
 */
public final class RollingLogFile implements LogSink {

    private static final long SILENCE_MILLIS = 15 * 60_000L;
    private static final long LOOK_MILLIS = 1_000;
    private static final long RETRY_MILLIS = 1_000;

    /** What a file that was cut short may need before the next line. */
    private static final int LINE_END = 2;

    private final Path folder;
    private final FileNaming naming;
    private final Preamble preamble;
    private final FileOpener opener;
    private final FailureReport failures;
    private final ReentrantLock lock = new ReentrantLock();

    private @Nullable OpenLogFile file;
    private long written;
    private long lastLine;
    private long lastLook;
    private long lastFailure;
    private boolean failing;
    private boolean closed;

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
        this.folder = requireNonNull(folder, "folder");
        this.naming = requireNonNull(naming, "naming");
        this.preamble = requireNonNull(preamble, "preamble");
        this.failures = new FailureReport(folder, requireNonNull(logger, "logger"));
        this.opener = opener;
    }

    @Override
    public void append(byte[] buffer, int offset, int length, long epochMillis) {
        lock.lock();
        try {
            if (closed) {
                failures.lostAfterClose();
            } else if (failing && !Elapsed.atLeast(RETRY_MILLIS, lastFailure, epochMillis)) {
                failures.lost(epochMillis);
            } else {
                tryToWrite(buffer, offset, length, epochMillis);
            }
        } finally {
            lock.unlock();
        }
    }

    private void tryToWrite(byte[] buffer, int offset, int length, long now) {
        try {
            write(buffer, offset, length, now);
            written++;
            lastLine = now;
            failing = false;
            failures.written();
        } catch (IOException | RuntimeException e) {
            failing = true;
            lastFailure = now;
            failures.lost(now, e);
        }
    }

    private void write(byte[] buffer, int offset, int length, long now) throws IOException {
        if (file != null && isUsable(file, length, now)) {
            try {
                file.write(buffer, offset, length);
                return;
            } catch (IOException e) {
                failures.retried(e);
            }
        }
        writeAsFirst(buffer, offset, length, now);
    }

    private boolean isUsable(OpenLogFile open, int length, long now) {
        if (open.period() != naming.number(now)
                || !naming.hasRoomFor(open.length() + length)
                || Elapsed.atLeast(SILENCE_MILLIS, lastLine, now)) {
            return false;
        }
        if (!Elapsed.atLeast(LOOK_MILLIS, lastLook, now)) {
            return true;
        }
        lastLook = now;
        return open.isInPlace();
    }

    private void writeAsFirst(byte[] buffer, int offset, int length, long now) throws IOException {
        leaveFile();
        byte[] head = preamble.before(now);
        String name = naming.fileName(folder, now, head, head.length + LINE_END + length);
        OpenLogFile opened = OpenLogFile.open(folder.resolve(name), naming.number(now), opener);
        file = opened;
        lastLook = now;
        try {
            byte[] block = withPreamble(opened.lineEndIfTorn(), head, buffer, offset, length);
            opened.write(block, 0, block.length);
        } catch (IOException | RuntimeException e) {
            leaveFile();
            throw e;
        }
    }

    private static byte[] withPreamble(byte[] torn, byte[] head, byte[] buffer, int offset, int length) {
        byte[] block = new byte[torn.length + head.length + length];
        System.arraycopy(torn, 0, block, 0, torn.length);
        System.arraycopy(head, 0, block, torn.length, head.length);
        System.arraycopy(buffer, offset, block, torn.length + head.length, length);
        return block;
    }

    private void leaveFile() {
        OpenLogFile old = file;
        file = null;
        if (old == null) {
            return;
        }
        try {
            old.close();
        } catch (IOException e) {
            failures.notClosed(e);
        }
    }

    @Override
    public LogCounters counters() {
        lock.lock();
        try {
            return new LogCounters(written, failures.total());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            leaveFile();
        } finally {
            lock.unlock();
        }
        naming.close();
    }
}
