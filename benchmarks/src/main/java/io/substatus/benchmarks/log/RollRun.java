package io.substatus.benchmarks.log;

import io.substatus.internal.accesslog.AccessExtras;
import io.substatus.internal.accesslog.AccessLog;
import io.substatus.internal.accesslog.AccessRecord;
import io.substatus.internal.accesslog.LogLayout;
import io.substatus.internal.accesslog.W3cAccessLog;
import io.substatus.internal.accesslog.W3cField;
import io.substatus.internal.logfile.LogCounters;
import io.substatus.internal.logfile.LogFiles;
import io.substatus.internal.logfile.LogPeriod;
import io.substatus.internal.logfile.Overflow;
import io.substatus.internal.logfile.Retention;
import io.substatus.internal.logfile.RingOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Writes lines while a new file begins each second, and then looks for each of them: an hour of the log's time is a second here.
 * System properties: {@code bench.lines} (10,000,000), {@code bench.threads} (4). Ends with an exception if a line is missing,
 * torn, there twice, or out of its thread's order, or if a file does not begin with a block. Stateless.
 */
public final class RollRun {

    private static final int SITE = 1;
    private static final long START = 1_763_596_800_000L; // 2025-11-20, midnight
    private static final LogFiles HOURLY = new LogFiles(LogPeriod.HOURLY, LogFiles.USUAL_SIZE, false, Retention.NONE);
    private static final RingOptions PATIENT =
            new RingOptions(RingOptions.DEFAULTS.bytes(), Overflow.BLOCK, RingOptions.MAX_WAIT_MILLIS);

    private RollRun() {}

    /** Takes no arguments. */
    public static void main(String[] args) throws IOException, InterruptedException {
        int lines = Integer.getInteger("bench.lines", 10_000_000);
        int threads = Integer.getInteger("bench.threads", 4);
        Path directory = Files.createTempDirectory("roll-run-");
        try {
            long start = System.nanoTime();
            LogCounters counters = write(directory, lines / threads, threads);
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            RollAudit audit = RollAudit.of(directory.resolve("W3SVC" + SITE), lines / threads, threads);
            System.out.println(counters);
            System.out.println(audit + ", " + millis + " ms to write");
            audit.requireAll();
        } finally {
            Written.delete(directory);
        }
    }

    private static LogCounters write(Path directory, int each, int threads) throws InterruptedException {
        W3cAccessLog log = W3cAccessLog.in(directory, SITE, LogLayout.of(W3cField.defaults()), HOURLY, PATIENT);
        long start = System.nanoTime();
        List<Thread> requests = IntStream.range(0, threads)
                .mapToObj(id -> new Thread(() -> write(log, id, each, start)))
                .toList();
        requests.forEach(Thread::start);
        for (Thread request : requests) {
            request.join();
        }
        log.close();
        return log.status().counters();
    }

    private static void write(AccessLog log, int id, int each, long start) {
        for (int i = 0; i < each; i++) {
            long hours = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
            log.log(new AccessRecord(
                    START + TimeUnit.HOURS.toMillis(hours),
                    OneLine.SERVER,
                    OneLine.METHOD,
                    OneLine.PATH,
                    id + "." + i,
                    OneLine.PORT,
                    OneLine.USER,
                    OneLine.CLIENT,
                    OneLine.AGENT,
                    OneLine.REFERER,
                    OneLine.STATUS,
                    0,
                    0,
                    OneLine.MILLIS,
                    AccessExtras.NONE));
        }
    }
}
