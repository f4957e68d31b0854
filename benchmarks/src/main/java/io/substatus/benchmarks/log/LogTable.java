package io.substatus.benchmarks.log;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Measures all logs with 1, 2, 4 and 8 threads and prints the tables. System properties narrow or lengthen it:
 * {@code bench.logs} and {@code bench.threads} (separated by commas), {@code bench.forks}. Stateless.
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
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(AccessLogBenchmark.class.getName() + ".line")
                .threads(threads)
                .forks(Integer.getInteger("bench.forks", 1))
                .jvmArgsAppend("-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch")
                .addProfiler(IterationLines.class);
        String logs = System.getProperty("bench.logs", "");
        if (!logs.isEmpty()) {
            options.param("kind", logs.split(",", -1));
        }
        List<Row> rows =
                new Runner(options.build()).run().stream().map(LogTable::row).toList();
        return table(threads, rows);
    }

    private static Row row(RunResult result) {
        LogKind kind = LogKind.valueOf(result.getParams().getParam("kind"));
        return new Row(
                kind,
                median(result.getPrimaryResult()),
                median(secondary(result, IterationLines.CPU)),
                sum(result, IterationLines.ALLOCATED),
                sum(result, IterationLines.OFFERED),
                sum(result, IterationLines.WRITTEN));
    }

    private static double sum(RunResult result, String label) {
        return secondary(result, label).getScore();
    }

    private static Result<?> secondary(RunResult result, String label) {
        return requireNonNull(result.getSecondaryResults().get(label), label);
    }

    /** The iteration in the middle: on a machine with neighbours the others say more of them. */
    private static double median(Result<?> result) {
        return result.getStatistics().getPercentile(50);
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
