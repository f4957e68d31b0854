package io.substatus.internal.logfile;

import static java.util.Objects.requireNonNull;

import java.lang.System.Logger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The log of one site. The first line takes the site's folder: whoever only might write a line, as a filter beside a hook of the
 * container, takes none. If somebody else has the folder, be it another process or another class loader, the log goes
 * to the same name with {@code _2}, {@code _3} and so on behind it. Lines are written one by one until the log's thread has
 * made the ring, and again when the ring is lost or cannot be made, on a read-only or a full disk; the thread tries again each
 * minute. Thread-safe.
 */
public final class SiteLog implements LogSink {

    private static final long CLOSE_MILLIS = 10_000;

    private final LogFolders folders;
    private final RingOptions options;
    private final Logger logger;
    private final long retryMillis;
    private final AtomicLong dropped = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private volatile @Nullable Engine engine;

    /** The engine after which a line waited in vain for the next. */
    private volatile @Nullable Engine late;

    private volatile boolean closed;
    private volatile @Nullable LogKeeper keeper;
    private volatile Past past = new Past(LogCounters.NONE, null, null);

    private SiteLog(LogFolders folders, RingOptions options, Logger logger, long retryMillis) {
        this.folders = folders;
        this.options = options;
        this.logger = logger;
        this.retryMillis = retryMillis;
    }

    /**
     * Completes what dead processes left, and prepares writing.
     *
     * @param place where lines go; the folder is made when the first one comes
     * @param options how the ring is made
     * @param logger told about what goes wrong
     */
    public static SiteLog in(LogPlace place, RingOptions options, Logger logger) {
        return in(place, options, logger, LogKeeper.RETRY_MILLIS);
    }

    /** As above, with another time until a ring is tried for again. */
    static SiteLog in(LogPlace place, RingOptions options, Logger logger, long retryMillis) {
        LogFolders folders = new LogFolders(requireNonNull(place, "place"), requireNonNull(logger, "logger"));
        SiteLog log = new SiteLog(folders, requireNonNull(options, "options"), logger, retryMillis);
        log.past = new Past(new LogCounters(0, 0, 0, folders.completeAll()), null, null);
        return log;
    }

    @Override
    public void append(byte[] buffer, int offset, int length, long epochMillis) {
        Engine now = engine;
        if (now == null) {
            now = start();
        }
        while (now != null && !now.takes(buffer, offset, length, epochMillis)) {
            now = after(now);
        }
    }

    /** Makes the log ready for lines, unless it is. */
    synchronized Engine start() {
        Engine now = engine;
        if (now == null) {
            boolean interrupted = Thread.interrupted(); // it would end the opening of files
            now = closed ? ended() : started();
            engine = now;
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        return now;
    }

    private Engine ended() {
        Engine none = RollingLogFile.in(folders.first(), logger);
        none.end();
        return none;
    }

    private Engine started() {
        LogKeeper made = new LogKeeper(this::replace, folders, options, logger, retryMillis);
        keeper = made;
        return made.start();
    }

    private synchronized void replace(Engine old, Engine next) {
        LogStatus ended = old.status();
        LogFailure failure = LogFailure.later(past.failure(), ended.lastFailure());
        past = new Past(past.counters().plus(ended.counters()), failure, old);
        engine = next;
        if (closed) {
            next.end();
        }
    }

    /** Waits for the engine that follows; those that come after one that waited in vain do not wait. */
    private @Nullable Engine after(Engine old) {
        long wait = options.overflow() == Overflow.DROP || old == late ? 0 : options.waitMillis();
        if (!Patience.until(() -> engine != old || closed, wait)) {
            late = old;
        }
        Engine next = engine;
        if (next != old) {
            return next;
        }
        (closed ? failed : dropped).incrementAndGet();
        return null;
    }

    /** Whether lines go through a ring. */
    boolean hasRing() {
        return engine instanceof RingLog;
    }

    @Override
    public LogStatus status() {
        LogKeeper mine = keeper;
        LogCounters own = new LogCounters(0, dropped.get(), failed.get(), mine == null ? 0 : mine.recovered());
        return sinceTheStart().with(own, mine == null ? null : mine.lastFailure());
    }

    @SuppressWarnings("ReferenceEquality") // each is another
    private LogStatus sinceTheStart() {
        while (true) {
            Past before = past;
            Engine now = engine;
            LogStatus status = now == null || now == before.last() ? LogStatus.IDLE : now.status();
            if (past == before) { // else an engine took the place of another meanwhile
                return status.with(before.counters(), before.failure());
            }
        }
    }

    /** Waits until all lines are written and all files closed, 10 seconds at most. */
    @Override
    public void close() {
        LogKeeper thread = end();
        if (thread != null) {
            thread.join(CLOSE_MILLIS);
        }
    }

    private synchronized @Nullable LogKeeper end() {
        closed = true;
        LogKeeper thread = keeper;
        Engine now = engine;
        if (thread != null) {
            thread.end();
        }
        if (now != null) {
            now.end();
        }
        return thread;
    }

    /**
     * What was before the present engine.
     *
     * @param last the last engine that is counted here
     */
    private record Past(
            LogCounters counters,
            @Nullable LogFailure failure,
            @Nullable Engine last) {}
}
