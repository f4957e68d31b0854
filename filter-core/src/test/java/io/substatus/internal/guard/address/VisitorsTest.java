package io.substatus.internal.guard.address;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.internal.guard.TestRequest;
import io.substatus.internal.guard.address.Visitors.Verdict;
import io.substatus.internal.webconfig.DynamicIpSecurity.ByConcurrentRequests;
import io.substatus.internal.webconfig.DynamicIpSecurity.ByRequestRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VisitorsTest {

    private static final int ADDRESSES = AddressBounds.USUAL.visitors();
    private static final long MOST_WEIGHT = ADDRESSES * Visitors.USUAL_WEIGHT;
    private static final int THREADS = 64;

    private final ManualClock clock = new ManualClock();

    private static Client client(long number) {
        Client client = new Client();
        client.set(0x2001_0db8L << 32, number, true);
        return client;
    }

    private static void together(IntConsumer work) throws InterruptedException {
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int number = i;
            Thread thread = new Thread(() -> {
                try {
                    start.await();
                    work.accept(number);
                } catch (InterruptedException | RuntimeException | AssertionError broken) {
                    failure.compareAndSet(null, broken);
                }
            });
            thread.start();
            threads.add(thread);
        }
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(failure.get()).isNull();
    }

    /** Nobody leaves before all have asked, so exactly as many as allowed get in, round after round. */
    @Test
    void letsExactlyAsManyInAtOnceAsAllowed() throws InterruptedException {
        int most = 17;
        Visitors visitors = new Visitors(new ByConcurrentRequests(most), null, ADDRESSES, clock);
        AtomicInteger letIn = new AtomicInteger();
        CyclicBarrier all = new CyclicBarrier(THREADS);
        together(thread -> {
            for (int round = 0; round < 200; round++) {
                TestRequest request = TestRequest.get("/");
                if (visitors.enter(client(1), request) == Verdict.WELCOME) {
                    letIn.incrementAndGet();
                }
                await(all);
                if (letIn.get() != most * (round + 1)) {
                    throw new AssertionError("let in: " + letIn + " in round " + round);
                }
                await(all);
                request.end();
                await(all);
            }
        });
        assertThat(letIn).hasValue(200 * most);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Coming and going without order, over a few addresses: never more inside than allowed, and nobody is forgotten. */
    @Test
    void neverMoreAreInsideThanAllowedAndAllPlacesComeBack() throws InterruptedException {
        int most = 5;
        int addresses = 3;
        Visitors visitors = new Visitors(new ByConcurrentRequests(most), null, ADDRESSES, clock);
        AtomicInteger[] inside = {new AtomicInteger(), new AtomicInteger(), new AtomicInteger()};
        together(thread -> {
            Random random = new Random(thread);
            for (int i = 0; i < 3_000; i++) {
                int address = random.nextInt(addresses);
                TestRequest request = TestRequest.get("/");
                if (visitors.enter(client(address), request) == Verdict.WELCOME) {
                    if (inside[address].incrementAndGet() > most) {
                        throw new AssertionError("inside: " + inside[address]);
                    }
                    Thread.onSpinWait();
                    inside[address].decrementAndGet();
                    request.end();
                }
            }
        });
        for (int address = 0; address < addresses; address++) {
            for (int i = 0; i < most; i++) {
                assertThat(visitors.enter(client(address), TestRequest.get("/")))
                        .isEqualTo(Verdict.WELCOME);
            }
            assertThat(visitors.enter(client(address), TestRequest.get("/"))).isEqualTo(Verdict.TOO_MANY_AT_ONCE);
        }
    }

    /** The clock moves only between rounds, so each round of an interval's length lets in exactly the limit. */
    @Test
    void letsExactlyAsManyInInTimeAsAllowed() throws InterruptedException {
        for (int most : new int[] {1, 20, 1_024, 3_000}) {
            Visitors visitors = new Visitors(null, new ByRequestRate(most, 200), ADDRESSES, clock);
            for (int round = 0; round < 5; round++) {
                AtomicInteger letIn = new AtomicInteger();
                together(thread -> {
                    TestRequest request = TestRequest.get("/");
                    Client client = client(1);
                    for (int i = 0; i < 100; i++) {
                        if (visitors.enter(client, request) == Verdict.WELCOME) {
                            letIn.incrementAndGet();
                        }
                    }
                });
                assertThat(letIn).hasValue(most);
                clock.advanceMillis(200);
            }
        }
    }

    @Test
    void tenMillionAddressesTakeUpBoundedMemory() {
        Visitors visitors = new Visitors(new ByConcurrentRequests(5), new ByRequestRate(20, 200), ADDRESSES, clock);
        TestRequest longRunning = TestRequest.get("/");
        for (int i = 0; i < 5; i++) {
            visitors.enter(client(-1), longRunning);
        }
        TestRequest request = TestRequest.get("/");
        Client client = new Client();
        for (long i = 0; i < 10_000_000; i++) {
            client.set(i >>> 20, i * 0x9E37_79B9L, true);
            visitors.enter(client, request);
            request.end();
        }

        assertThat(visitors.weight()).isLessThanOrEqualTo(MOST_WEIGHT + 100);
        assertThat(visitors.size()).isBetween(150_000, 170_000);
        assertThat(visitors.enter(client(-1), longRunning)).isEqualTo(Verdict.TOO_MANY_AT_ONCE);
        longRunning.end();
        assertThat(visitors.enter(client(-1), longRunning)).isEqualTo(Verdict.WELCOME);
    }

    @Test
    void addressesThatWereUsedOfLateAreKept() {
        Visitors visitors = new Visitors(null, new ByRequestRate(1, 1_000), ADDRESSES, clock);
        TestRequest request = TestRequest.get("/");
        for (long i = 0; i < 500_000; i++) {
            visitors.enter(client(1_000 + i), request);
            if (i % 1_000 == 0) {
                assertThat(visitors.enter(client(1), request))
                        .isEqualTo(i == 0 ? Verdict.WELCOME : Verdict.TOO_MANY_IN_TIME);
            }
        }
        assertThat(visitors.look(client(500_999))).isEqualTo(Verdict.TOO_MANY_IN_TIME);
        assertThat(visitors.look(client(1_000))).isEqualTo(Verdict.WELCOME);
    }

    @Test
    void manyRequestsOfManyAddressesTakeUpBoundedMemoryToo() {
        Visitors visitors = new Visitors(null, new ByRequestRate(1_000, 3_600_000), ADDRESSES, clock);
        TestRequest request = TestRequest.get("/");
        for (long address = 0; address < 4_000; address++) {
            Client client = client(address);
            for (int i = 0; i < 1_000; i++) {
                clock.advanceNanos(10);
                visitors.enter(client, request);
            }
        }

        assertThat(visitors.weight()).isLessThanOrEqualTo(MOST_WEIGHT);
        assertThat(visitors.look(client(3_999))).isEqualTo(Verdict.TOO_MANY_IN_TIME);
    }

    @Test
    void moreBusyAddressesThanThereIsRoomForAreAllKeptAndGoAfterwards() {
        Visitors visitors = new Visitors(new ByConcurrentRequests(1), null, ADDRESSES, clock);
        List<TestRequest> running = new ArrayList<>();
        for (long i = 0; i < 200_000; i++) {
            TestRequest request = TestRequest.get("/");
            assertThat(visitors.enter(client(i), request)).isEqualTo(Verdict.WELCOME);
            running.add(request);
        }
        assertThat(visitors.size()).isEqualTo(200_000);
        for (long i = 0; i < 200_000; i += 1_000) {
            assertThat(visitors.look(client(i))).isEqualTo(Verdict.TOO_MANY_AT_ONCE);
        }

        running.forEach(TestRequest::end);
        TestRequest next = TestRequest.get("/");
        for (long i = 0; i < 10_000; i++) {
            visitors.enter(client(1_000_000 + i), next);
        }
        assertThat(visitors.weight()).isLessThanOrEqualTo(MOST_WEIGHT);
    }
}
