package io.substatus.internal.logfile;

import io.substatus.internal.logfile.LogFolders.Taken;
import io.substatus.internal.ring.MappedRing;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that a log has a ring: makes it in a thread of its own, which then writes what comes through it; when the ring is
 * lost, or cannot be made, lines are written one by one and after a while it tries again. Between two engines the files go from
 * one to the other, so that lines keep their order and no block begins. {@link #start} and {@link #end} are for their callers'
 * threads, the rest is confined to its own.
 */
final class LogKeeper implements Runnable {

    /** How long lines are written one by one before a ring is tried for again. */
    static final long RETRY_MILLIS = 60_000;

    private final BiConsumer<Engine, Engine> swap;
    private final LogFolders folders;
    private final RingOptions options;
    private final Logger logger;
    private final long retryMillis;

    private volatile boolean ended;
    private volatile @Nullable Thread thread;
    private @Nullable Taken taken;
    private RollingLogFile plain; // the last one, or the one that is used
    private boolean without;
    private volatile @Nullable LogFailure lastFailure;
    private final AtomicLong recovered = new AtomicLong();

    /**
     * @param swap puts the second engine in the place of the first, which has ended
     * @param retryMillis the time until a ring is tried for again
     */
    LogKeeper(
            BiConsumer<Engine, Engine> swap, LogFolders folders, RingOptions options, Logger logger, long retryMillis) {
        this.swap = swap;
        this.folders = folders;
        this.options = options;
        this.logger = logger;
        this.retryMillis = retryMillis;
        this.plain = RollingLogFile.in(folders.first(), logger);
    }

    /** Takes a folder, and begins; returns the first engine. */
    RollingLogFile start() {
        take();
        Taken mine = taken;
        LogPlace place = mine == null ? folders.first() : mine.place();
        RollingLogFile first = RollingLogFile.in(place, logger);
        plain = first;
        thread = WriterThread.start(this, "substatus-log " + place.folder().getFileName());
        return first;
    }

    /** Makes that the thread ends with its engine; that has to be ended then. */
    void end() {
        ended = true;
        LockSupport.unpark(thread);
    }

    /** Waits for the thread's end. */
    void join(long millis) {
        Thread mine = thread;
        if (mine != null) {
            Patience.join(mine, millis);
        }
    }

    /** With how many lines the log was completed when its folder was taken. Any thread may ask. */
    long recovered() {
        return recovered.get();
    }

    /** Why there was no ring the last time that there was none, or null. Any thread may ask. */
    @Nullable
    LogFailure lastFailure() {
        return lastFailure;
    }

    @Override
    public void run() {
        try {
            while (!ended) {
                work();
                rest();
            }
        } finally {
            letGo();
        }
    }

    private void work() {
        take();
        Taken mine = taken;
        MappedRing ring = mine == null ? null : made(mine);
        if (mine != null && ring != null) {
            taken = null;
            write(mine, ring);
        }
    }

    private void rest() {
        long start = System.nanoTime();
        long wait = TimeUnit.MILLISECONDS.toNanos(retryMillis);
        for (long past = 0; past < wait && !ended; past = System.nanoTime() - start) {
            LockSupport.parkNanos(this, wait - past);
        }
    }

    private void take() {
        if (taken == null && !ended) {
            try {
                Taken mine = folders.take();
                recovered.addAndGet(mine.recovered());
                taken = mine;
            } catch (IOException | RuntimeException e) {
                isWithout(e);
            }
        }
    }

    private @Nullable MappedRing made(Taken mine) {
        try {
            MappedRing ring =
                    mine.file().format(options.capacity(), mine.place().label());
            if (without) {
                without = false;
                logger.log(
                        Level.INFO,
                        "access log has a ring again: directory " + mine.place().folder());
            }
            return ring;
        } catch (IOException | RuntimeException e) {
            isWithout(e);
            return null;
        }
    }

    private void isWithout(Exception cause) {
        lastFailure = LogFailure.now(cause);
        if (!without) {
            without = true;
            logger.log(
                    Level.WARNING,
                    "access log has no ring and writes line by line: directory " + plain.folder() + ", reason "
                            + cause);
        }
    }

    /** Writes what comes through the ring, until the end or until the ring is lost. */
    private void write(Taken mine, MappedRing ring) {
        RollingFile log = plain.file();
        if (!plain.folder().equals(mine.place().folder())) {
            log = mine.place().open(new FailureReport(mine.place().folder(), logger));
        }
        RingSignals signals = RingSignals.of(RingReport.of(mine.place().folder(), logger), () -> ended);
        RingWriter writer = new RingWriter(ring, mine, log, signals);
        RingLog engine = new RingLog(ring, mine.file().watch(), options, signals, writer);
        plain.retire(log);
        writer.begin();
        swap.accept(plain, engine);
        try {
            writer.run();
        } finally {
            engine.end();
            plain = new RollingLogFile(mine.place().folder(), log, logger);
            take();
            swap.accept(engine, plain);
        }
    }

    private void letGo() {
        plain.end();
        Taken mine = taken;
        if (mine != null) {
            try {
                mine.file().close();
            } catch (IOException e) {
                logger.log(
                        Level.WARNING,
                        "ring of the access log was not closed cleanly: directory " + plain.folder() + ", reason " + e);
            }
        }
    }
}
