package io.substatus.internal.logfile;

import io.substatus.internal.logfile.LogFolders.Taken;
import io.substatus.internal.ring.MappedRing;
import io.substatus.internal.ring.Remains;
import io.substatus.internal.ring.RingFile;
import io.substatus.internal.ring.RingWatch;
import io.substatus.internal.ring.RingWatch.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that takes lines out of a ring. While lines come it looks every 10 milliseconds, or as soon as the ring is
 * half full, so that many lines are one write; then it leaves those that have just come to the next round, see
 * {@link MappedRing#settled}. After a second without a line it sleeps until one comes. When the log cannot be written, it
 * tries again each second. At the end it takes out what is left, and lets go of all files.
 */
final class RingWriter {

    private static final long NAP_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int NAPS_BEFORE_SLEEP = 100;

    private static final long ALL = Long.MAX_VALUE;

    private static final long USUAL_LINE = 256;

    /** How long the end waits for lines that were begun. */
    private static final long END_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final MappedRing ring;
    private final RingFile ringFile;
    private final LogPlace place;
    private final RollingFile log;
    private final RingJournal journal;
    private final RingDrain drain;
    private final RingReport report;
    private final Doorbell doorbell;
    private final AtomicLong dropped;
    private final BooleanSupplier isEnding;
    private final ReentrantLock lock = new ReentrantLock();

    private final AtomicLong written = new AtomicLong();
    private final AtomicLong lost = new AtomicLong();
    private boolean isCut;
    private boolean failing;
    private boolean ended;
    private int naps;

    /** Where this thread rests next. */
    private long roundEnd = ALL;

    /** @param log who has had it until {@link #begin} */
    RingWriter(MappedRing ring, Taken taken, RollingFile log, RingSignals signals) {
        this.ring = ring;
        this.place = taken.place();
        this.ringFile = taken.file();
        this.report = signals.report();
        this.doorbell = signals.doorbell();
        this.dropped = signals.dropped();
        this.isEnding = signals.isEnding();
        this.journal = new RingJournal(ringFile, ring.freed(), report);
        this.log = log;
        this.drain = new RingDrain(ring, journal, log, at -> ring.isPublished(at) ? at : -1);
    }

    /** How many lines are in the log. */
    long written() {
        return written.get();
    }

    /** About how many lines were lost with the ring. */
    long lost() {
        return lost.get();
    }

    /** The file that is open, or null. */
    @Nullable
    Path file() {
        return log.current();
    }

    /** How many bytes of the ring are taken by lines that are not in the log yet. */
    long waiting() {
        return ring.claimed() - ring.freed();
    }

    /** The files are this writer's from now on. */
    void begin() {
        log.watchedBy(journal);
    }

    /** Writes until the ring is closed, or until somebody takes it away. Then the ring is no more, and the files are another's. */
    void run() {
        try {
            while (!ring.isClosed()) {
                step();
            }
            finish();
        } catch (InternalError e) {
            fails(e);
        } finally {
            RingWatch.settle();
            end();
        }
    }

    private void step() {
        try {
            if (ring.freed() >= roundEnd || !works()) {
                rest();
            }
        } catch (InternalError e) {
            fails(e); // such may come late, and anywhere
        }
    }

    private void fails(Throwable e) {
        if (ringFile.look() == State.CUT) {
            ring.close();
            isCut = true;
            return;
        }
        failing = true;
        report.failed(e, waiting());
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
            if (journal.isMoved() && Files.isWritable(place.folder())) {
                ring.close(); // another can be made
            }
            return lines >= 0;
        } catch (IOException | RuntimeException | OutOfMemoryError | InternalError e) {
            fails(e);
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
            boolean isUrgent = doorbell.nap(NAP_NANOS);
            roundEnd = isUrgent ? ring.settled() : ALL;
        } else {
            doorbell.sleep(this::isIdle);
            roundEnd = ALL;
            naps = 0;
        }
    }

    private boolean isIdle() {
        return waiting() == 0 && !ring.isClosed();
    }

    /** Takes out what is left, unless that fails or a producer does not come to its end. */
    private void finish() {
        long start = System.nanoTime();
        boolean works = true;
        while (waiting() > 0 && !isCut && (works || mayStillWork(start))) {
            works = works();
            if (!works && !isCut) {
                doorbell.pause(failing && !isEnding.getAsBoolean() ? RETRY_NANOS : TimeUnit.MILLISECONDS.toNanos(1));
            }
        }
    }

    private boolean mayStillWork(long start) {
        return failing ? !isEnding.getAsBoolean() : System.nanoTime() - start < END_NANOS;
    }

    private void end() {
        lock.lock();
        try (ringFile) {
            ended = true;
            report.droppedAtTheEnd(dropped.get());
            isCut = isCut || ringFile.look() == State.CUT;
            if (!isCut && waiting() == 0) {
                ringFile.checkpointEmpty();
                tellIfMoved();
            } else if (!isCut && isEnding.getAsBoolean() && ringFile.look() == State.SOUND) {
                report.left(waiting());
            } else {
                save();
            }
        } catch (IOException e) {
            report.notClosed(e);
        } finally {
            lock.unlock();
        }
    }

    private void tellIfMoved() {
        if (!isEnding.getAsBoolean()) {
            report.moved(ringFile.path());
        }
    }

    /** Nobody will find this ring: what can be read of it is written now. */
    private void save() throws IOException {
        boolean interrupted = Thread.interrupted(); // it would close the channel
        log.leave();
        Remains remains = ringFile.salvage(ring, journal.position(), journal.noted());
        long saved = 0;
        try {
            saved = new RingRecovery(place, ringFile, report).complete(remains);
        } catch (IOException e) {
            report.failed(e, remains.bytes());
        }
        lost.set(estimate(remains, saved));
        written.addAndGet(saved);
        report.lost(ringFile.path(), isCut ? "its file was cut short" : "a line in it has no end", saved, lost.get());
        ringFile.discard();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is lost with its length cannot be counted: takes lines for as long as the others were. */
    private long estimate(Remains remains, long saved) {
        long bytes = ring.claimed() - remains.start() - (saved > 0 ? remains.bytes() : 0);
        long known = remains.start() + remains.bytes();
        long lines = written.get() + remains.count();
        long each = lines == 0 ? USUAL_LINE : Math.max(1, known / lines);
        return (bytes + each - 1) / each;
    }
}
