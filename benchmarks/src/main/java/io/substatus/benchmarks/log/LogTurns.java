package io.substatus.benchmarks.log;

import static java.util.Objects.requireNonNull;

import io.substatus.benchmarks.log.AccessLogBenchmark.Client;
import io.substatus.benchmarks.log.AccessLogBenchmark.Log;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.util.ListStatistics;

/**
 * Lets the logs take turns of half a second in one process, with one thread, and sets each beside the limit of the same round.
 * Where others slow the machine down from one second to the next, two rows of {@link LogTable} are of two machines; two
 * turns of one round are of nearly the same. Prints each round as {@code caller/CPU}, then the table. System properties:
 * {@code bench.rounds} (60), and {@code bench.logs}, among them the limit. Stateless.
 */
public final class LogTurns {

    private static final String LOGS = "SUBSTATUS,FLOOR_BATCH,TOMCAT_EXTENDED,JETTY_ASYNC,FLOOR_FORMAT";
    private static final int WARM_UP = 10;
    private static final long TURN_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final int LINES_BETWEEN_LOOKS = 64;

    private LogTurns() {}

    /** Takes no arguments. */
    public static void main(String[] args) throws IOException {
        List<LogKind> kinds = kinds(System.getProperty("bench.logs", LOGS));
        List<Map<LogKind, Turn>> rounds = new ArrayList<>();
        int count = Integer.getInteger("bench.rounds", 60);
        for (int i = -WARM_UP; i < count; i++) {
            Map<LogKind, Turn> round = round(kinds);
            if (i >= 0) {
                rounds.add(round);
                System.out.println(round);
            }
        }
        print(kinds, rounds);
    }

    private static List<LogKind> kinds(String names) {
        List<LogKind> kinds =
                Stream.of(names.split(",", -1)).map(LogKind::valueOf).toList();
        if (!kinds.contains(LogKind.FLOOR_BATCH)) {
            throw new IllegalArgumentException(
                    "bench.logs: " + names + " (expected: " + LogKind.FLOOR_BATCH + " among them)");
        }
        return kinds;
    }

    private static Map<LogKind, Turn> round(List<LogKind> kinds) throws IOException {
        Map<LogKind, Turn> round = new EnumMap<>(LogKind.class);
        for (LogKind kind : kinds) {
            round.put(kind, turn(kind));
        }
        return round;
    }

    private static Turn turn(LogKind kind) throws IOException {
        Log log = new Log();
        log.kind = kind;
        log.open();
        Client client = new Client();
        client.begin(log);
        double callerNanos = callerNanos(client);
        client.end(log);
        log.close();
        return new Turn(callerNanos, IterationLines.take().cpuNanosEach());
    }

    private static double callerNanos(Client client) {
        long start = System.nanoTime();
        long lines = 0;
        long nanos = 0;
        while (nanos < TURN_NANOS) {
            for (int i = 0; i < LINES_BETWEEN_LOOKS; i++) {
                client.log();
            }
            lines += LINES_BETWEEN_LOOKS;
            nanos = System.nanoTime() - start;
        }
        return (double) nanos / lines;
    }

    private static void print(List<LogKind> kinds, List<Map<LogKind, Turn>> rounds) {
        System.out.println("\n" + rounds.size() + " rounds: a quarter, half, and three quarters were up to this\n");
        System.out.println("| log | caller, ns | beside the limit | CPU of all threads, ns | times the limit |");
        System.out.println("|---|---|---|---|---|");
        for (LogKind kind : kinds) {
            Object[] values = {
                kind.title(),
                quarters("%.0f", rounds, round -> of(kind, round).callerNanos()),
                quarters(
                        "%.2f",
                        rounds,
                        round -> of(kind, round).callerNanos() / limit(round).callerNanos()),
                quarters("%.0f", rounds, round -> of(kind, round).cpuNanos()),
                quarters(
                        "%.2f",
                        rounds,
                        round -> of(kind, round).cpuNanos() / limit(round).cpuNanos())
            };
            System.out.printf("| %s | %s | %s | %s | %s |%n", values);
        }
    }

    private static String quarters(
            String format, List<Map<LogKind, Turn>> rounds, ToDoubleFunction<Map<LogKind, Turn>> value) {
        ListStatistics values =
                new ListStatistics(rounds.stream().mapToDouble(value).toArray());
        return Stream.of(25, 50, 75)
                .map(percent -> String.format(Locale.ROOT, format, values.getPercentile(percent)))
                .collect(Collectors.joining(", "));
    }

    private static Turn limit(Map<LogKind, Turn> round) {
        return of(LogKind.FLOOR_BATCH, round);
    }

    private static Turn of(LogKind kind, Map<LogKind, Turn> round) {
        return requireNonNull(round.get(kind), kind::title);
    }

    /**
     * Half a second of one log. Immutable.
     *
     * @param callerNanos until the caller was let go
     * @param cpuNanos of the process, for each line in the files
     */
    private record Turn(double callerNanos, double cpuNanos) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.0f/%.0f", callerNanos, cpuNanos);
        }
    }
}
