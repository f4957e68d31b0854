package io.substatus.benchmarks.log;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/** Puts beside each iteration's time what became of its lines, and what the process spent on them. Thread-safe. */
public final class IterationLines implements InternalProfiler {

    static final String OFFERED = "offered";
    static final String WRITTEN = "written";
    static final String CPU = "cpuEach";
    static final String ALLOCATED = "allocated";

    private static final Queue<Lines> TOLD = new ConcurrentLinkedQueue<>();

    /**
     * One iteration. Immutable.
     *
     * @param offered lines that were asked for
     * @param written lines that are in the files
     * @param cpuNanos what the process spent, from the first line until the log was closed
     * @param bytes what it allocated
     */
    record Lines(long offered, long written, long cpuNanos, long bytes) {

        /** Of a line that was written: throwing lines away makes nothing cheaper. */
        double cpuNanosEach() {
            return (double) cpuNanos / written;
        }
    }

    /** What was told first and not taken yet. */
    static Lines take() {
        return TOLD.remove();
    }

    static void told(Lines lines) {
        TOLD.add(lines);
    }

    @Override
    public String getDescription() {
        return "Lines of an access log";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        TOLD.clear();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        List<Result<?>> results = new ArrayList<>();
        for (Lines lines : TOLD) {
            results.add(new ScalarResult(OFFERED, lines.offered(), "lines", AggregationPolicy.SUM));
            results.add(new ScalarResult(WRITTEN, lines.written(), "lines", AggregationPolicy.SUM));
            results.add(new ScalarResult(CPU, lines.cpuNanosEach(), "ns", AggregationPolicy.AVG));
            results.add(new ScalarResult(ALLOCATED, lines.bytes(), "B", AggregationPolicy.SUM));
        }
        return results;
    }
}
