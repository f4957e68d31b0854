package io.substatus.benchmarks;

import io.substatus.exchange.ServletMapping;
import io.substatus.internal.gate.Gate;
import io.substatus.internal.gate.GuardOptions;
import io.substatus.internal.guard.Guard;
import io.substatus.internal.guard.Refusal;
import io.substatus.internal.guard.access.AccessGuards;
import io.substatus.internal.webconfig.Configuration;
import io.substatus.internal.webconfig.LogFile;
import io.substatus.internal.webconfig.Sections;
import io.substatus.internal.webconfig.Site;
import io.substatus.internal.webconfig.Site.Binding;
import java.util.ArrayList;
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

/** A request that {@code web.config} has nothing against: what asking costs. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class GateBenchmark {

    private final RequestAtGate page = new RequestAtGate(
            "/catalogue/tea/earl-grey", new ServletMapping("app", "com.example.App", "/", "DEFAULT", false));
    private final RequestAtGate file = new RequestAtGate(
            "/static/css/shop.css",
            new ServletMapping("default", "org.apache.catalina.servlets.DefaultServlet", "/", "DEFAULT", true));
    private final Gate shipped = Gate.of(
            new Configuration(Sections.DEFAULTS, List.of(), Site.DEFAULT, List.of(), List.of()),
            new GuardOptions(false, 10));
    private final Guard[] access = access();

    /** All guards with what IIS ships, for a page. */
    @Benchmark
    public @Nullable Refusal shippedForPage() {
        Refusal refusal = shipped.check(page);
        page.end();
        return refusal;
    }

    /** The same for a file. */
    @Benchmark
    public @Nullable Refusal shippedForFile() {
        Refusal refusal = shipped.check(file);
        file.end();
        return refusal;
    }

    /** The guards of bindings, connection, content and capacity alone, with eight bindings and a limit. */
    @Benchmark
    public @Nullable Refusal accessForPage() {
        return check(page);
    }

    /** The same for a file. */
    @Benchmark
    public @Nullable Refusal accessForFile() {
        return check(file);
    }

    private @Nullable Refusal check(RequestAtGate request) {
        Refusal refusal = null;
        for (Guard guard : access) {
            refusal = guard.check(request);
        }
        request.end();
        return refusal;
    }

    private static Guard[] access() {
        List<Binding> bindings = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            bindings.add(new Binding("https", "*", 443, "shop" + i + ".example.com"));
        }
        bindings.add(new Binding("https", "192.0.2.1", 443, "*.example.com"));
        List<Guard> guards =
                new ArrayList<>(AccessGuards.of(new Site(null, null, bindings, Site.Limits.DEFAULT, LogFile.DEFAULT)));
        guards.addAll(AccessGuards.ofStartUpFiles(Sections.DEFAULTS));
        guards.addAll(AccessGuards.of(Sections.DEFAULTS.serverRuntime()));
        guards.addAll(AccessGuards.ofContent(Sections.DEFAULTS));
        return guards.toArray(new Guard[0]);
    }
}
