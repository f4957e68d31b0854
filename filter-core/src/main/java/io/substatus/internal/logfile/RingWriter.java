package io.substatus.internal.logfile;

import io.substatus.internal.ring.MappedRing;
import io.substatus.internal.ring.RingFile;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The one thread that takes lines out of a ring. While lines come it looks every 10 milliseconds, or as soon as the ring is
 * half full, so that many lines are one write; after a second without a line it sleeps until one comes. When the log cannot
 * be written, it tries again each second. At the end it takes out what is left, and lets go of all files.
 */
final class RingWriter implements Runnable {

    private static final long NAP_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int NAPS_BEFORE_SLEEP = 100;

    /** How long the end waits for lines that were begun. */
    private static final long END_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final MappedRing ring;
    private final RingFile ringFile;
    private final RollingFile log;
    private final RingJournal journal;
    private final RingDrain drain;
    private final RingReport report;
    private final Doorbell doorbell;
    private final AtomicLong dropped;
    private final ReentrantLock lock = new ReentrantLock();

    private final AtomicLong written = new AtomicLong();
    private boolean failing;
    private boolean ended;
    private int naps;

    RingWriter(MappedRing ring, RingFile ringFile, LogPlace place, RingSignals signals) {
        this.ring = ring;
        this.ringFile = ringFile;
        this.report = signals.report();
        this.doorbell = signals.doorbell();
        this.dropped = signals.dropped();
        this.journal = new RingJournal(ringFile, ring.freed(), report);
        this.log = place.open(journal);
        this.drain = new RingDrain(ring, journal, log, at -> ring.isPublished(at) ? at : -1);
    }

    /** How many lines are in the log. */
    long written() {
        return written.get();
    }

    @Override
    public void run() {
        try {
            while (!ring.isClosed()) {
                if (!works()) {
                    rest();
                }
            }
            finish();
        } finally {
            end();
        }
    }

    /** Writes a line that is too long for the ring, after those that came before it; tells whether that went well. */
    boolean writeThrough(byte[] buffer, int offset, int length, long epochMillis) {
        long before = ring.claimed();
        lock.lock();
        try {
            if (ended) {
                return false;
            }
            int lines = 0;
            while (ring.freed() < before && lines >= 0) {
                lines = drain.once();
                count(lines);
            }
            log.write(buffer, offset, length, epochMillis, epochMillis);
            journal.wrote(journal.position(), epochMillis);
            count(1);
            return true;
        } catch (IOException | RuntimeException e) {
            report.failed(e, waiting());
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** Writes one batch; tells whether there was one. */
    private boolean works() {
        lock.lock();
        try {
            report.dropped(dropped.get());
            int lines = drain.once();
            count(lines);
            return lines >= 0;
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            failing = true;
            report.failed(e, waiting());
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void count(int lines) {
        failing = false;
        if (lines > 0) {
            naps = 0;
            written.addAndGet(lines);
            report.written();
        }
    }

    private void rest() {
        if (failing) {
            doorbell.pause(RETRY_NANOS);
        } else if (naps++ < NAPS_BEFORE_SLEEP) {
            doorbell.nap(NAP_NANOS);
        } else {
            doorbell.sleep(this::isIdle);
            naps = 0;
        }
    }

    private boolean isIdle() {
        return waiting() == 0 && !ring.isClosed();
    }

    private long waiting() {
        return ring.claimed() - ring.freed();
    }

    /** Takes out what is left, unless that fails or a producer does not come to its end. */
    private void finish() {
        long start = System.nanoTime();
        boolean works = true;
        while (waiting() > 0 && (works || (!failing && System.nanoTime() - start < END_NANOS))) {
            works = works();
            if (!works) {
                doorbell.pause(TimeUnit.MILLISECONDS.toNanos(1));
            }
        }
    }

    private void end() {
        lock.lock();
        try (ringFile) {
            ended = true;
            log.close();
            if (waiting() == 0) {
                ringFile.checkpointEmpty();
            } else {
                report.left(waiting());
            }
        } catch (IOException e) {
            report.notClosed(e);
        } finally {
            lock.unlock();
        }
    }
}
