package io.substatus.benchmarks;

import io.substatus.SubstatusFilter;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.boot.web.servlet.support.ErrorPageFilter;

/** A request that succeeds: what a filter adds to the bare chain. The log is off. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class UntouchedRequestBenchmark {

    private final Stubs.Request request = new Stubs.Request();
    private final Stubs.Response response = new Stubs.Response();
    private final FilterChain chain = (asked, answered) -> ((HttpServletResponse) answered).setStatus(204);
    private Filter substatus = new SubstatusFilter();
    private Filter springBoot = new ErrorPageFilter();

    /** Starts both filters. */
    @Setup
    public void start() throws ServletException {
        substatus.init(Stubs.config(Map.of("log", "false")));
        springBoot.init(Stubs.config(Map.of()));
    }

    /** The application alone. */
    @Benchmark
    public int bareChain() throws IOException, ServletException {
        chain.doFilter(request.fresh(), response.fresh());
        return response.getStatus();
    }

    /** With our filter. */
    @Benchmark
    public int substatus() throws IOException, ServletException {
        substatus.doFilter(request.fresh(), response.fresh(), chain);
        return response.getStatus();
    }

    /** With Spring Boot's filter of the same purpose. */
    @Benchmark
    public int springBootErrorPageFilter() throws IOException, ServletException {
        springBoot.doFilter(request.fresh(), response.fresh(), chain);
        return response.getStatus();
    }
}
