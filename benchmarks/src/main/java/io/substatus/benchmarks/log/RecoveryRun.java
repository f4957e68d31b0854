package io.substatus.benchmarks.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.substatus.internal.accesslog.LogLayout;
import io.substatus.internal.accesslog.W3cAccessLog;
import io.substatus.internal.accesslog.W3cField;
import io.substatus.internal.logfile.LogCounters;
import io.substatus.internal.logfile.LogFiles;
import io.substatus.internal.logfile.Overflow;
import io.substatus.internal.logfile.RingOptions;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Measures how long a log takes to open when a dead process left its ring full: one process fills the ring and stops without a
 * word, a second one opens the log. It is as cold as a process can be, but for a line to the logger: a server has logged before
 * it has an application. Ends with an exception if a line is missing afterwards. System property:
 * {@code bench.rounds} (10). Stateless.
 */
public final class RecoveryRun {

    private static final int SITE = 1;
    private static final String FILL = "fill";
    private static final String OPEN = "open";

    private RecoveryRun() {}

    /** Takes nothing; or, in a process of its own, what that has to do and where. */
    public static void main(String[] args) throws IOException, InterruptedException {
        switch (args.length == 2 ? args[0] : "") {
            case FILL -> fill(Path.of(args[1]));
            case OPEN -> open(Path.of(args[1]));
            default -> measure(Integer.getInteger("bench.rounds", 10));
        }
    }

    private static void measure(int rounds) throws IOException, InterruptedException {
        List<Long> micros = new ArrayList<>();
        long lines = 0;
        for (int i = 0; i < rounds; i++) {
            Path directory = Files.createTempDirectory("recovery-run-");
            lines = Long.parseLong(child(FILL, directory));
            Files.delete(inTheWay(directory));
            micros.add(Long.parseLong(child(OPEN, directory)));
            require(lines, Written.lines(directory));
            Written.delete(directory);
        }
        micros.sort(null);
        System.out.printf(
                Locale.ROOT,
                "%n%d lines in a full ring of %d bytes, opened %d times: %.0f ms at least, %.0f in the middle, %.0f at most%n",
                lines,
                RingOptions.DEFAULTS.bytes(),
                rounds,
                micros.get(0) / 1000.0,
                micros.get(rounds / 2) / 1000.0,
                micros.get(rounds - 1) / 1000.0);
    }

    private static void require(long expected, long found) {
        if (found != expected) {
            throw new IllegalStateException("lines in the log: " + found + " (expected: " + expected + ")");
        }
    }

    private static String child(String task, Path directory) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("java.class.path");
        Process process = new ProcessBuilder(
                        java, "-cp", classPath, RecoveryRun.class.getName(), task, directory.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException(task + " " + directory + ": exit " + process.exitValue() + ", " + said);
        }
        return said;
    }

    /** Says how many lines the ring holds, and is gone. */
    private static void fill(Path directory) throws IOException {
        Files.createDirectories(inTheWay(directory));
        W3cAccessLog log = in(directory);
        Entries entries = new Entries();
        LogCounters counters = log.status().counters();
        long offered = 0;
        while (counters.dropped() == 0) {
            log.log(entries.next());
            offered++;
            counters = log.status().counters();
        }
        System.out.println(offered - counters.dropped() - counters.failed()); // some come before there is a ring
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }

    /** Says how many microseconds it took. */
    private static void open(Path directory) {
        System.getLogger(RecoveryRun.class.getName()).log(Level.INFO, "opening {0}", directory);
        long start = System.nanoTime();
        W3cAccessLog log = in(directory);
        long nanos = System.nanoTime() - start;
        System.out.println(TimeUnit.NANOSECONDS.toMicros(nanos));
        log.close();
    }

    private static W3cAccessLog in(Path directory) {
        RingOptions options = new RingOptions(RingOptions.DEFAULTS.bytes(), Overflow.DROP, 0);
        return W3cAccessLog.in(directory, SITE, LogLayout.of(W3cField.defaults()), LogFiles.DAILY, options);
    }

    /** A folder that has the name of today's file, so that no line leaves the ring. */
    private static Path inTheWay(Path directory) {
        String day = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT).format(LocalDate.now(ZoneOffset.UTC));
        return directory.resolve("W3SVC" + SITE).resolve("u_ex" + day + ".log");
    }
}
