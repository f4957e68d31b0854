package io.substatus.benchmarks.log;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One line, from the request to wherever the caller is let go. {@link LogTable} runs it for all logs and threads. On two cores
 * our log is compiled after four seconds with one thread, and after eight with eight threads, which leave the compiler little.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 20, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class AccessLogBenchmark {

    /** Asks for one line. */
    @Benchmark
    public void line(Client client) {
        client.log();
    }

    /** The log of an iteration; drained, counted and deleted after it. */
    @State(Scope.Benchmark)
    public static class Log {

        /** Which one. */
        @Param
        public LogKind kind = LogKind.SUBSTATUS;

        private final AtomicLong offered = new AtomicLong();
        private @Nullable Path folder;
        private @Nullable OpenLog log;
        private Tally before = Tally.now();

        /** Opens the log in an empty folder. */
        @Setup(Level.Iteration)
        public void open() throws IOException {
            folder = Files.createTempDirectory("access-log-bench-");
            log = kind.open(folder);
            offered.set(0);
            before = Tally.now();
        }

        OpenLog.Caller caller() {
            return requireNonNull(log).caller();
        }

        void left(long lines) {
            offered.addAndGet(lines);
        }

        /** Drains the log, then counts what is there. */
        @TearDown(Level.Iteration)
        public void close() {
            Path files = requireNonNull(folder);
            long bytes = Tally.now().bytes() - before.bytes();
            requireNonNull(log).close();
            long cpuNanos = Tally.now().cpuNanos() - before.cpuNanos();
            long written = kind.writesLines() ? Written.lines(files) : offered.get();
            IterationLines.told(new IterationLines.Lines(offered.get(), written, cpuNanos, bytes));
            Written.delete(files);
        }
    }

    /** One thread, with its request. */
    @State(Scope.Thread)
    public static class Client {

        private OpenLog.Caller caller = () -> {};
        private long lines;

        /** Makes this thread's request. */
        @Setup(Level.Iteration)
        public void begin(Log log) {
            caller = log.caller();
            lines = 0;
        }

        void log() {
            lines++;
            caller.log();
        }

        /** Tells how many lines it asked for. */
        @TearDown(Level.Iteration)
        public void end(Log log) {
            log.left(lines);
        }
    }
}
