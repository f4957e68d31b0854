package io.substatus.internal.guard.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.internal.guard.Guard;
import io.substatus.internal.guard.TestRequest;
import io.substatus.internal.webconfig.LogFile;
import io.substatus.internal.webconfig.ServerRuntime;
import io.substatus.internal.webconfig.Site;
import io.substatus.internal.webconfig.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapacityTest {

    private static final int THREADS = 64;

    private static List<Guard> runtime(long requests, long bytes) {
        return AccessGuards.of(new ServerRuntime(true, requests, bytes));
    }

    private static ConnectionLimitGuard connections(long limit) {
        Site.Limits limits = new Site.Limits(32, limit);
        return (ConnectionLimitGuard) AccessGuards.of(new Site(null, null, List.of(), limits, LogFile.DEFAULT))
                .get(0);
    }

    @Test
    void requestTooManyIsRefusedUntilOneEnds() {
        List<Guard> guards = runtime(2, Long.MAX_VALUE);
        TestRequest first = TestRequest.get("/1");
        TestRequest second = TestRequest.get("/2");

        assertThat(Checks.code(guards, first)).isEqualTo("-");
        assertThat(Checks.code(guards, second)).isEqualTo("-");
        TestRequest third = TestRequest.get("/3");
        assertThat(Checks.code(guards, third)).isEqualTo("503.2");
        assertThat(third.places()).isZero();
        first.end();
        assertThat(Checks.code(guards, third)).isEqualTo("-");
        assertThat(Checks.code(guards, TestRequest.get("/4"))).isEqualTo("503.2");
    }

    @Test
    void explainingTakesNoPlace() {
        List<Guard> guards = runtime(1, Long.MAX_VALUE);
        TestRequest request = TestRequest.get("/");

        for (int i = 0; i < 3; i++) {
            assertThat(guards.get(0).explain(request).get(0).refusal()).isNull();
        }
        assertThat(request.places()).isZero();
        assertThat(Checks.code(guards, request)).isEqualTo("-");
        assertThat(guards.get(0).explain(TestRequest.get("/")).get(0).refusal()).isNotNull();
    }

    @Test
    void limitOfNoneRefusesAll() {
        assertThat(Checks.code(runtime(0, Long.MAX_VALUE), TestRequest.get("/")))
                .isEqualTo("503.2");
    }

    @Test
    void disabledSectionLimitsNothing() {
        assertThat(AccessGuards.of(new ServerRuntime(false, 0, 0))).isEmpty();
    }

    /** All but one place are taken for good; at each round exactly one of 64 threads may get the last one. */
    @Test
    void lastPlaceGoesToExactlyOneOfManyThreads() throws Exception {
        int limit = 40;
        ConcurrentRequestsGuard guard =
                (ConcurrentRequestsGuard) runtime(limit, Long.MAX_VALUE).get(0);
        CyclicBarrier together = new CyclicBarrier(THREADS);
        AtomicInteger accepted = new AtomicInteger();
        onThreads(() -> {
            for (int round = 0; round < 200; round++) {
                TestRequest request = TestRequest.get("/");
                together.await();
                boolean in = guard.check(request) == null;
                accepted.addAndGet(in ? 1 : 0);
                together.await();
                assertThat(accepted.get()).isEqualTo(limit * (round + 1));
                assertThat(guard.taken()).isEqualTo(limit);
                together.await();
                request.end();
            }
            return null;
        });

        assertThat(guard.taken()).isZero();
    }

    /** With as many places as threads nobody may be refused, however places change hands. */
    @Test
    void nobodyIsRefusedUnderTheLimit() throws Exception {
        ConcurrentRequestsGuard guard =
                (ConcurrentRequestsGuard) runtime(THREADS, Long.MAX_VALUE).get(0);
        onThreads(() -> {
            for (int i = 0; i < 20_000; i++) {
                TestRequest request = TestRequest.get("/");
                assertThat(guard.check(request)).isNull();
                request.end();
            }
            return null;
        });

        assertThat(guard.taken()).isZero();
    }

    @Test
    void connectionOfManyRequestsCountsOnce() {
        ConnectionLimitGuard guard = connections(2);
        TestRequest first = http2("a");
        TestRequest second = http2("a");
        TestRequest other = http2("b");

        assertThat(guard.check(first)).isNull();
        assertThat(guard.check(second)).isNull();
        assertThat(guard.check(other)).isNull();
        assertThat(Checks.code(List.of(guard), http2("c"))).isEqualTo("403.9");
        assertThat(Checks.code(List.of(guard), TestRequest.get("/"))).isEqualTo("403.9");
        assertThat(Checks.code(List.of(guard), http2("a"))).isEqualTo("-");
        other.end();
        assertThat(Checks.code(List.of(guard), TestRequest.get("/"))).isEqualTo("-");
        first.end();
        assertThat(guard.shared()).isEqualTo(1);
        second.end();
        assertThat(guard.taken()).as("one of HTTP/1.1 and one of HTTP/2").isEqualTo(2);
    }

    @Test
    void connectionsAreExactUnderManyThreads() throws Exception {
        ConnectionLimitGuard guard = connections(8);
        onThreads(() -> {
            for (int i = 0; i < 5_000; i++) {
                TestRequest request = i % 3 == 0 ? TestRequest.get("/") : http2("c" + i % 7);
                if (guard.check(request) == null) {
                    assertThat(guard.taken()).isBetween(1, 8);
                    request.end();
                } else {
                    assertThat(request.places()).isZero();
                }
            }
            return null;
        });

        assertThat(guard.taken()).isZero();
        assertThat(guard.shared()).isZero();
    }

    private static TestRequest http2(String connection) {
        return TestRequest.get("/").protocol("HTTP/2.0").connection(connection);
    }

    @ParameterizedTest
    @CsvSource({"-1,-,100", "0,-,-1", "100,-,-1", "101,413.0,-1"})
    void bodyIsLimited(long announced, String code, long limitedTo) {
        TestRequest request = TestRequest.get("/").method("POST").contentLength(announced);

        assertThat(Checks.code(runtime(Long.MAX_VALUE, 100), request)).isEqualTo(code);
        assertThat(request.bodyLimit()).isEqualTo(limitedTo);
    }

    @ParameterizedTest
    @CsvSource({
        "true,0,0,0,-",
        "true,7,0,0,500.22",
        "true,0,8,0,500.23",
        "true,0,0,9,500.24",
        "true,7,8,9,500.22",
        "true,0,8,9,500.23",
        "false,7,8,9,-"
    })
    void everythingIsRefusedForWhatHasNoEffect(
            boolean validates, int modules, int handlers, int impersonate, String code) {
        List<Guard> guards = AccessGuards.of(new Validation(validates, modules, handlers, impersonate));

        assertThat(Checks.code(guards, TestRequest.get("/"))).isEqualTo(code);
    }

    @Test
    void validationNamesLineAndRemedy() {
        assertThat(Checks.evidence(AccessGuards.of(new Validation(true, 17, 0, 0)), TestRequest.get("/")))
                .contains("Line 17", "httpModules", "<validation validateIntegratedModeConfiguration=\"false\"/>");
    }

    private static void onThreads(Callable<Void> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Void>> all = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                all.add(threads.submit(work));
            }
            for (Future<Void> one : all) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
