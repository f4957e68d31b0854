package io.substatus.benchmarks;

import io.substatus.internal.guard.Guard;
import io.substatus.internal.guard.Refusal;
import io.substatus.internal.guard.address.AddressBounds;
import io.substatus.internal.guard.address.AddressGuards;
import io.substatus.internal.webconfig.DenyAction;
import io.substatus.internal.webconfig.DynamicIpSecurity;
import io.substatus.internal.webconfig.DynamicIpSecurity.ByConcurrentRequests;
import io.substatus.internal.webconfig.DynamicIpSecurity.ByRequestRate;
import io.substatus.internal.webconfig.IpSecurity;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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

/**
 * A request that the guards of addresses let in: 100,000 entries of ipSecurity, of which the first that fits decides, and
 * both limits of dynamicIpSecurity. Beside them what every guard pays: the address's text read. Clients come in no order.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class AddressGuardsBenchmark {

    private static final int ENTRIES = 100_000;
    private static final int CLIENTS = 1 << 14;

    private final AskedFrom[] ipv4 = new AskedFrom[CLIENTS];
    private final AskedFrom[] ipv6 = new AskedFrom[CLIENTS];
    private final AskedFrom[] proxied = new AskedFrom[CLIENTS];
    private Guard few = guard(false, 1);
    private Guard many = guard(false, ENTRIES);
    private Guard manyBehindProxy = guard(true, ENTRIES);
    private Guard limits = AddressGuards.of(
                    new DynamicIpSecurity(
                            DenyAction.FORBIDDEN,
                            false,
                            false,
                            new ByConcurrentRequests(5),
                            new ByRequestRate(4_000_000_000L, 200)),
                    AddressBounds.USUAL)
            .get(0);
    private int next;

    /** Makes the clients. */
    @Setup
    public void clients() {
        Random random = new Random(2);
        for (int i = 0; i < CLIENTS; i++) {
            ipv4[i] = new AskedFrom(ipv4(random), null);
            ipv6[i] = new AskedFrom(ipv6(random), null);
            proxied[i] = new AskedFrom("127.0.0.1", ipv4(random) + ", " + ipv6(random));
        }
    }

    /** Half IPv4 and half IPv6, prefixes of 16 to 32 and of 24 to 56 bits, all of them let in. */
    private static Guard guard(boolean proxyMode, int count) {
        Random random = new Random(1);
        List<IpSecurity.Entry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean isIpv6 = i % 2 == 1;
            String mask = String.valueOf(isIpv6 ? 24 + random.nextInt(33) : 16 + random.nextInt(17));
            entries.add(new IpSecurity.Entry(isIpv6 ? ipv6(random) : ipv4(random), mask, "", true));
        }
        return AddressGuards.of(
                        new IpSecurity(false, true, proxyMode, DenyAction.FORBIDDEN, entries), 10, AddressBounds.USUAL)
                .get(0);
    }

    private static String ipv4(Random random) {
        return random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(256);
    }

    private static String ipv6(Random random) {
        return "20" + (10 + random.nextInt(30)) + ":" + Integer.toHexString(random.nextInt(0x10000)) + ":"
                + Integer.toHexString(random.nextInt(0x10000)) + ":0:0:0:0:"
                + Integer.toHexString(random.nextInt(0x10000));
    }

    private AskedFrom next(AskedFrom[] clients) {
        return clients[next++ & (CLIENTS - 1)];
    }

    /** One entry: nearly nothing but the reading of the address. */
    @Benchmark
    public @Nullable Refusal oneEntry() {
        return few.check(next(ipv4));
    }

    /** All entries and a client of IPv4. */
    @Benchmark
    public @Nullable Refusal entriesIpv4() {
        return many.check(next(ipv4));
    }

    /** All entries and a client of IPv6. */
    @Benchmark
    public @Nullable Refusal entriesIpv6() {
        return many.check(next(ipv6));
    }

    /** All entries, the connection and the first of two forwarded addresses. */
    @Benchmark
    public @Nullable Refusal entriesProxied() {
        return manyBehindProxy.check(next(proxied));
    }

    /** Both limits, from the coming to the going of a request. */
    @Benchmark
    public @Nullable Refusal limits() {
        AskedFrom request = next(ipv4);
        Refusal refusal = limits.check(request);
        request.end();
        return refusal;
    }
}
