package io.substatus.benchmarks.log;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.ListStatistics;

/**
 * Measures all logs with 1, 2, 4 and 8 threads and prints the tables. Each log has several turns, since a machine with
 * neighbours is not the same one from minute to minute. System properties narrow or lengthen it: {@code bench.logs} and
 * {@code bench.threads} (separated by commas), {@code bench.rounds} (3). Stateless.
 */
public final class LogTable {

    private LogTable() {}

    /** Takes no arguments. */
    public static void main(String[] args) throws RunnerException {
        List<String> tables = new ArrayList<>();
        for (String threads : System.getProperty("bench.threads", "1,2,4,8").split(",", -1)) {
            tables.add(table(Integer.parseInt(threads)));
        }
        tables.forEach(System.out::println);
    }

    private static String table(int threads) throws RunnerException {
        Map<LogKind, List<IterationResult>> iterations = new EnumMap<>(LogKind.class);
        for (int round = Integer.getInteger("bench.rounds", 3); round > 0; round--) {
            for (RunResult run : new Runner(options(threads)).run()) {
                LogKind kind = LogKind.valueOf(run.getParams().getParam("kind"));
                run.getBenchmarkResults()
                        .forEach(fork -> iterations
                                .computeIfAbsent(kind, first -> new ArrayList<>())
                                .addAll(fork.getIterationResults()));
            }
        }
        return table(threads, iterations.entrySet().stream().map(LogTable::row).toList());
    }

    private static Options options(int threads) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(AccessLogBenchmark.class.getName() + ".line")
                .threads(threads)
                .jvmArgsAppend("-Xms1g", "-Xmx1g")
                .addProfiler(IterationLines.class);
        String logs = System.getProperty("bench.logs", "");
        if (!logs.isEmpty()) {
            options.param("kind", logs.split(",", -1));
        }
        return options.build();
    }

    private static Row row(Map.Entry<LogKind, List<IterationResult>> log) {
        List<IterationResult> iterations = log.getValue();
        return new Row(
                log.getKey(),
                median(iterations.stream()
                        .mapToDouble(iteration -> iteration.getPrimaryResult().getScore())),
                median(secondary(iterations, IterationLines.CPU)),
                sum(iterations, IterationLines.ALLOCATED),
                sum(iterations, IterationLines.OFFERED),
                sum(iterations, IterationLines.WRITTEN));
    }

    private static DoubleStream secondary(List<IterationResult> iterations, String label) {
        return iterations.stream()
                .mapToDouble(iteration -> secondary(iteration, label).getScore());
    }

    private static Result<?> secondary(IterationResult iteration, String label) {
        return requireNonNull(iteration.getSecondaryResults().get(label), label);
    }

    private static double sum(List<IterationResult> iterations, String label) {
        return secondary(iterations, label).sum();
    }

    /** The iteration in the middle: on a machine with neighbours the others say more of them. */
    private static double median(DoubleStream values) {
        return new ListStatistics(values.toArray()).getPercentile(50);
    }

    private static String table(int threads, List<Row> rows) {
        double limit = rows.stream()
                .filter(row -> row.kind() == LogKind.FLOOR_BATCH)
                .mapToDouble(Row::cpuNanos)
                .findFirst()
                .orElse(Double.NaN);
        StringBuilder text = new StringBuilder("\nThreads: " + threads + "\n\n");
        text.append("| log | caller, ns | CPU of all threads, ns | times the limit | allocated, B | lines written |\n");
        text.append("|---|---|---|---|---|---|\n");
        rows.forEach(row -> text.append(row.line(limit)).append('\n'));
        return text.toString();
    }

    /**
     * One log. Immutable.
     *
     * @param callerNanos until the caller is let go
     * @param cpuNanos of the process, for each line in the files
     * @param bytes allocated, in all iterations
     * @param offered lines asked for
     * @param written lines in the files
     */
    private record Row(
            LogKind kind, double callerNanos, double cpuNanos, double bytes, double offered, double written) {

        String line(double limit) {
            Object[] values = {
                kind.title(), callerNanos, cpuNanos, cpuNanos / limit, bytes / offered, 100 * written / offered
            };
            return String.format(Locale.ROOT, "| %s | %.0f | %.0f | %.2f | %.0f | %.1f %% |", values);
        }
    }
}
