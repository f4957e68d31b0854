package io.substatus.benchmarks;

import io.substatus.diagnosis.Failure;
import io.substatus.exchange.Diagnosis;
import io.substatus.exchange.Ending;
import io.substatus.exchange.Headers;
import io.substatus.exchange.Outcome;
import io.substatus.exchange.StatusSetter;
import io.substatus.internal.diagnosis.Causes;
import io.substatus.internal.diagnosis.DiagnosisEngine;
import io.substatus.status.SubStatusCatalog;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to find the code of a failure: all detectors are asked, and find nothing special. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class DiagnosisBenchmark {

    private static final int CAUSES = 10;
    private static final int DEPTH = 40;

    private final DiagnosisEngine engine = new DiagnosisEngine(SubStatusCatalog.shipped(), List.of(), false, false);
    private final Failure notFound = Facts.notFound();
    private final Throwable exception = chain();

    /** Ten causes, each thrown as deep in the stack as requests are. */
    private static Throwable chain() {
        Throwable chain = thrown(null, DEPTH);
        for (int i = 1; i < CAUSES; i++) {
            chain = thrown(chain, DEPTH);
        }
        return chain;
    }

    private static Throwable thrown(@Nullable Throwable cause, int depth) {
        return depth == 0 ? new IllegalStateException("no tea", cause) : thrown(cause, depth - 1);
    }

    /** A plain 404. */
    @Benchmark
    public Diagnosis plainNotFound() {
        return engine.diagnose(notFound, null, null);
    }

    /** An exception with ten causes, which have to be laid out first. */
    @Benchmark
    public Diagnosis tenCauses() {
        Outcome outcome = new Outcome(Ending.THREW, 500, exception, null, false, StatusSetter.CONTAINER, Headers.NONE);
        Failure failure = new Failure(notFound.request(), outcome, Causes.of(exception), notFound.application());
        return engine.diagnose(failure, null, null);
    }
}
