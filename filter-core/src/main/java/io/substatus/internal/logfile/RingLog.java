package io.substatus.internal.logfile;

import io.substatus.internal.ring.MappedRing;
import io.substatus.internal.ring.RingFile;
import java.io.IOException;
import java.lang.System.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The engine: a request copies its line into a ring that is mapped from a file, and a thread writes what is there. So a
 * line is safe from the end of the process as soon as it is in the ring, and reaches the log 10 milliseconds later as a rule.
 * Thread-safe.
 *
 * <p>A line for which the ring has no room waits or is dropped, as the options say. When one waited in vain, those that
 * come later do not wait until the log moves again: a disk that hangs must not hold every request for a second. A line
 * that would take more than a quarter of the ring is written by its own thread; it is not safe before that.
 */
final class RingLog implements LogSink {

    /** The ring's file, beside the log's; no reader of logs takes it for one. */
    static final String FILE_NAME = "access.ring";

    private static final long LOOK_NANOS = TimeUnit.MICROSECONDS.toNanos(200);
    private static final long CLOSE_MILLIS = 10_000;
    private static final long NEVER = -1;

    private final MappedRing ring;
    private final RingOptions options;
    private final int longest;
    private final long recovered;
    private final RingWriter writer;
    private final Thread thread;
    private final Doorbell doorbell;
    private final AtomicLong dropped;
    private final AtomicLong failed = new AtomicLong();

    /** Where the log stood when a line had waited in vain. */
    private volatile long stuckAt = NEVER;

    private RingLog(RingFile file, LogPlace place, RingOptions options, RingSignals signals, long recovered)
            throws IOException {
        this.options = options;
        this.recovered = recovered;
        this.doorbell = signals.doorbell();
        this.dropped = signals.dropped();
        this.ring = file.format(options.capacity());
        this.longest = ring.capacity() / 4;
        this.writer = new RingWriter(ring, file, place, signals);
        this.thread =
                WriterThread.start(writer, "substatus-log " + place.folder().getFileName());
    }

    /**
     * Takes the folder, completes what a dead process left there, and makes it ready for lines.
     *
     * @param logger told about what goes wrong
     * @return null if somebody else has the folder
     * @throws IOException if there can be no ring; then nothing was changed that the next start would need
     */
    static @Nullable RingLog open(LogPlace place, RingOptions options, Logger logger) throws IOException {
        Path folder = place.folder();
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
        RingFile file = RingFile.open(folder.resolve(FILE_NAME));
        if (file == null) {
            return null;
        }
        RingLog log = null;
        try {
            RingReport report = new RingReport(folder, logger, RingLog::clock);
            long recovered = new RingRecovery(place, file, report).run();
            RingSignals signals = new RingSignals(new Doorbell(), new AtomicLong(), report);
            log = new RingLog(file, place, options, signals, recovered);
            return log;
        } finally {
            if (log == null) {
                file.close();
            }
        }
    }

    /**
     * Completes what a dead process left in a folder, if nobody has it.
     *
     * @return how many lines that were
     * @throws IOException if that cannot be done now; the next start will try
     */
    static long complete(LogPlace place, Logger logger) throws IOException {
        Path path = place.folder().resolve(FILE_NAME);
        if (!Files.isRegularFile(path)) {
            return 0;
        }
        try (RingFile file = RingFile.open(path)) {
            return file == null
                    ? 0
                    : new RingRecovery(place, file, new RingReport(place.folder(), logger, RingLog::clock)).run();
        }
    }

    private static long clock() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }

    @Override
    public void append(byte[] buffer, int offset, int length, long epochMillis) {
        if (length > longest) {
            if (ring.isClosed() || !writer.writeThrough(buffer, offset, length, epochMillis)) {
                failed.incrementAndGet();
            }
            return;
        }
        long at = ring.claim(length);
        if (at == MappedRing.FULL) {
            at = overflow(length);
        }
        if (at >= 0) {
            ring.put(at, buffer, offset, length, epochMillis);
            doorbell.ring(ring.isHalfFull());
        } else if (at == MappedRing.CLOSED) {
            failed.incrementAndGet();
        } else {
            dropped.incrementAndGet();
        }
    }

    private long overflow(int length) {
        doorbell.ring(true);
        return options.overflow() == Overflow.DROP || ring.freed() == stuckAt ? MappedRing.FULL : await(length);
    }

    private long await(int length) {
        long start = System.nanoTime();
        long end = start + TimeUnit.MILLISECONDS.toNanos(options.waitMillis());
        boolean interrupted = false;
        long at = MappedRing.FULL;
        while (at == MappedRing.FULL && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(this, LOOK_NANOS);
            interrupted |= Thread.interrupted();
            doorbell.ring(true);
            at = ring.claim(length);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (at == MappedRing.FULL) {
            stuckAt = ring.freed();
        }
        return at;
    }

    @Override
    public LogCounters counters() {
        return new LogCounters(writer.written(), dropped.get(), failed.get(), recovered);
    }

    /** Waits until all lines are written and all files closed, 10 seconds at most. */
    @Override
    public void close() {
        ring.close();
        doorbell.wake();
        boolean interrupted = false;
        long end = clock() + CLOSE_MILLIS;
        while (thread.isAlive() && clock() < end) {
            try {
                thread.join(Math.max(1, end - clock()));
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
