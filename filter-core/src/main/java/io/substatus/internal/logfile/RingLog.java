package io.substatus.internal.logfile;

import io.substatus.internal.ring.MappedRing;
import io.substatus.internal.ring.RingWatch;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The engine: a request copies its line into a ring that is mapped from a file, and a thread writes what is there. So a
 * line is safe from the end of the process as soon as it is in the ring, and reaches the log 10 milliseconds later as a rule.
 * Thread-safe.
 *
 * <p>A line for which the ring has no room waits or is dropped, as the options say. When one waited in vain, those that
 * come later do not wait until the log moves again: a disk that hangs must not hold every request for a second. A line
 * that would take more than a quarter of the ring is written by its own thread; it is not safe before that.
 */
final class RingLog implements Engine {

    /** The ring's file, beside the log's; no reader of logs takes it for one. */
    static final String FILE_NAME = "access.ring";

    private static final long NEVER = -1;

    private final MappedRing ring;
    private final RingWatch watch;
    private final RingOptions options;
    private final int longest;
    private final RingWriter writer;
    private final RingReport report;
    private final Doorbell doorbell;
    private final AtomicLong dropped;
    private final AtomicLong failed = new AtomicLong();

    /** Where the log stood when a line had waited in vain. */
    private volatile long stuckAt = NEVER;

    /** @param writer takes out what comes in; runs elsewhere */
    RingLog(MappedRing ring, RingWatch watch, RingOptions options, RingSignals signals, RingWriter writer) {
        this.ring = ring;
        this.watch = watch;
        this.options = options;
        this.longest = ring.capacity() / 4;
        this.writer = writer;
        this.doorbell = signals.doorbell();
        this.dropped = signals.dropped();
        this.report = signals.report();
    }

    @Override
    public boolean takes(byte[] buffer, int offset, int length, long epochMillis) {
        if (length > longest) {
            return takesLong(buffer, offset, length, epochMillis);
        }
        if (doorbell.isAsleep() && !watch.isWhole()) {
            end(); // nobody has looked for a while, and what is mapped may be gone
            return false;
        }
        long at = ring.claim(length);
        if (at == MappedRing.FULL) {
            at = overflow(length);
        }
        if (at >= 0) {
            put(at, buffer, offset, length, epochMillis);
        } else if (at == MappedRing.FULL) {
            dropped.incrementAndGet();
        }
        return at != MappedRing.CLOSED;
    }

    private boolean takesLong(byte[] buffer, int offset, int length, long epochMillis) {
        boolean taken = !ring.isClosed() && writer.writeThrough(buffer, offset, length, epochMillis);
        if (taken || ring.isClosed()) {
            return taken;
        }
        failed.incrementAndGet();
        return true;
    }

    private void put(long at, byte[] buffer, int offset, int length, long epochMillis) {
        try {
            ring.put(at, buffer, offset, length, epochMillis);
            doorbell.ring(ring.isHalfFull());
        } catch (InternalError e) {
            if (watch.isWhole()) {
                throw e;
            }
            end(); // the writer counts what is lost
        }
    }

    private long overflow(int length) {
        doorbell.ring(true);
        return options.overflow() == Overflow.DROP || ring.freed() == stuckAt ? MappedRing.FULL : await(length);
    }

    private long await(int length) {
        long[] at = {MappedRing.FULL};
        boolean found = Patience.until(
                () -> {
                    doorbell.ring(true);
                    at[0] = ring.claim(length);
                    return at[0] != MappedRing.FULL;
                },
                options.waitMillis());
        if (!found) {
            stuckAt = ring.freed();
        }
        return at[0];
    }

    @Override
    public LogStatus status() {
        return new LogStatus(
                LogEngine.RING,
                writer.file(),
                new LogCounters(writer.written(), dropped.get(), failed.get() + writer.lost(), 0),
                ring.capacity(),
                writer.waiting(),
                report.isFailing(),
                report.last());
    }

    @Override
    public void end() {
        ring.close();
        doorbell.wake();
    }
}
