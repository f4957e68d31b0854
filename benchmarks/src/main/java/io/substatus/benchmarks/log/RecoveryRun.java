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
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.util.ListStatistics;

/**
 * Measures how long a log takes to open when a dead process left its ring full: one process fills the ring and stops without a
 * word, a second one opens the log. That one has either done nothing before, so that it loads the JDK's logger too, or has
 * logged a line, as a server has that starts an application. Ends with an exception if a line is missing afterwards. System
 * property: {@code bench.rounds} (10). Stateless.
 */
public final class RecoveryRun {

    private static final int SITE = 1;
    private static final String FILL = "fill";
    private static final String OPEN_COLD = "open-cold";
    private static final String OPEN_AS_SERVER = "open-as-server";

    private RecoveryRun() {}

    /** Takes nothing; or, in a process of its own, what that has to do and where. */
    public static void main(String[] args) throws IOException, InterruptedException {
        switch (args.length == 2 ? args[0] : "") {
            case FILL -> fill(Path.of(args[1]));
            case OPEN_COLD -> open(Path.of(args[1]));
            case OPEN_AS_SERVER -> {
                System.getLogger(RecoveryRun.class.getName()).log(Level.INFO, "opening {0}", args[1]);
                open(Path.of(args[1]));
            }
            default -> measure(Integer.getInteger("bench.rounds", 10));
        }
    }

    private static void measure(int rounds) throws IOException, InterruptedException {
        ListStatistics cold = new ListStatistics();
        ListStatistics server = new ListStatistics();
        for (int i = 0; i < rounds; i++) {
            cold.addValue(millis(OPEN_COLD));
            server.addValue(millis(OPEN_AS_SERVER));
        }
        System.out.println("\n| a start with a full ring, ms | least | middle | most |\n|---|---|---|---|");
        print("a process that did nothing before", cold);
        print("one that had logged a line", server);
    }

    private static void print(String title, ListStatistics millis) {
        Object[] values = {title, millis.getMin(), millis.getPercentile(50), millis.getMax()};
        System.out.printf(Locale.ROOT, "| %s | %.0f | %.0f | %.0f |%n", values);
    }

    private static double millis(String task) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("recovery-run-");
        long lines = Long.parseLong(child(FILL, directory));
        Files.delete(inTheWay(directory));
        double micros = Long.parseLong(child(task, directory));
        require(lines, Written.lines(directory));
        Written.delete(directory);
        return micros / 1000;
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
