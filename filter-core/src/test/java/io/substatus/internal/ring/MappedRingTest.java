package io.substatus.internal.ring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class MappedRingTest {

    private static final int CAPACITY = 4096;
    private static final long GENERATION = 0x1234_5678_9ABC_DEF0L;

    private final MappedRing ring = ringAt(0);

    private static MappedRing ringAt(long start) {
        return new MappedRing(ByteBuffer.allocateDirect(CAPACITY), GENERATION, start);
    }

    private static long put(MappedRing ring, byte[] bytes, long time) {
        long at = ring.claim(bytes.length);
        if (at >= 0) {
            ring.put(at, bytes, 0, bytes.length, time);
        }
        return at;
    }

    private static byte[] taken(MappedRing ring, long at) {
        byte[] bytes = new byte[ring.length(at)];
        ring.copy(at, bytes.length, bytes, 0);
        return bytes;
    }

    @Test
    void entryIsThereOnceItIsPut() {
        byte[] source = "__line__".getBytes(UTF_8);
        long at = ring.claim(4);
        assertThat(ring.isPublished(at)).isFalse();
        ring.put(at, source, 2, 4, 77);

        assertThat(ring.isPublished(at)).isTrue();
        assertThat(taken(ring, at)).asString(UTF_8).isEqualTo("line");
        assertThat(ring.epochMillis(at)).isEqualTo(77);
        assertThat(ring.isPublished(ring.next(at))).isFalse();
    }

    /** Every place at which an entry of every small length can meet the end of the ring. */
    @Test
    void entryThatMeetsTheEndGoesOnAtTheBeginning() {
        for (int start = 0; start < CAPACITY; start += 8) {
            for (int length = 1; length <= 64; length += 3) {
                MappedRing one = ringAt(start);
                byte[] bytes = new byte[length];
                new Random(start + length).nextBytes(bytes);
                long at = put(one, bytes, -start);

                assertThat(one.isPublished(at)).isTrue();
                assertThat(taken(one, at)).isEqualTo(bytes);
                assertThat(one.epochMillis(at)).isEqualTo(-start);
                assertThat(isIntact(one, at)).isTrue();
            }
        }
    }

    @Test
    void ringTakesNoMoreThanItHoldsUntilSomethingIsFreed() {
        byte[] line = new byte[1000];
        List<Long> places = new ArrayList<>();
        for (long at = put(ring, line, 0); at >= 0; at = put(ring, line, 0)) {
            places.add(at);
        }

        assertThat(places).containsExactly(0L, 1024L, 2048L, 3072L);
        assertThat(ring.claim(1)).isEqualTo(MappedRing.FULL);
        ring.free(1024);
        assertThat(ring.claim(1001)).isEqualTo(MappedRing.FULL);
        assertThat(put(ring, line, 0)).isEqualTo(4096);
        assertThat(ring.isPublished(1024)).isTrue();
    }

    @Test
    void ringIsHalfFullWithMoreThanHalf() {
        put(ring, new byte[1000], 0);
        put(ring, new byte[1000], 0);
        assertThat(ring.isHalfFull()).isFalse();
        put(ring, new byte[1], 0);
        assertThat(ring.isHalfFull()).isTrue();
        ring.free(1024);
        assertThat(ring.isHalfFull()).isFalse();
    }

    @Test
    void newestEighthOfTheRingOrMegabyteIsNotSettled() {
        MappedRing large = new MappedRing(ByteBuffer.allocateDirect(1 << 24), GENERATION, 1 << 24);
        put(ring, new byte[1000], 0);

        assertThat(ring.settled()).isEqualTo(1024 - CAPACITY / 8);
        assertThat(large.settled()).isEqualTo((1 << 24) - (1 << 20));
    }

    @Test
    void whatAnEarlierRoundLeftIsNoEntry() {
        byte[] line = new byte[1000];
        for (int i = 0; i < 4; i++) {
            put(ring, line, 0);
        }
        ring.free(4096);

        assertThat(ring.isPublished(4096)).isFalse();
        assertThat(ring.isPublished(5120)).isFalse();
    }

    @Test
    void whatAnEarlierGenerationLeftIsNoEntry() {
        ByteBuffer place = ByteBuffer.allocateDirect(CAPACITY);
        put(new MappedRing(place, GENERATION, 0), new byte[10], 0);

        assertThat(new MappedRing(place, GENERATION + 8, 0).isPublished(0)).isFalse();
    }

    @Test
    void closedRingTakesNothingButWhatWasClaimed() {
        long at = ring.claim(4);
        ring.close();
        ring.close();
        ring.put(at, new byte[4], 0, 4, 0);

        assertThat(ring.isPublished(at)).isTrue();
        assertThat(ring.claim(4)).isEqualTo(MappedRing.CLOSED);
        assertThat(ring.claimed()).isEqualTo(32);
    }

    @Test
    void entryThatCouldNotBePutHoldsNobodyUp() {
        long at = ring.claim(100);
        assertThatThrownBy(() -> ring.put(at, new byte[10], 0, 100, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        long next = put(ring, "line".getBytes(UTF_8), 0);

        assertThat(ring.isPublished(at)).isTrue();
        assertThat(ring.length(at)).isZero();
        assertThat(isIntact(ring, at)).isTrue();
        assertThat(ring.next(at)).isEqualTo(next);
    }

    @Test
    void everyChangedBitShows() {
        byte[] bytes = "2025-11-20 08:00:03 GET /".getBytes(UTF_8);
        ByteBuffer place = ByteBuffer.allocateDirect(CAPACITY);
        MappedRing one = new MappedRing(place, GENERATION, 0);
        put(one, bytes, 1234);
        for (int bit = 8 * Layout.SIZE; bit < 8 * (Layout.BYTES + bytes.length); bit++) {
            byte before = place.get(bit / 8);
            place.put(bit / 8, (byte) (before ^ (1 << (bit % 8))));

            assertThat(isIntact(one, 0)).as("bit " + bit).isFalse();
            place.put(bit / 8, before);
        }
        assertThat(isIntact(one, 0)).isTrue();
    }

    /** Each producer's entries come whole, once, and in its own order, however often the ring goes round. */
    @Test
    void manyProducersLoseNothing() throws InterruptedException {
        int producers = 64;
        int each = 2_000;
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        AtomicInteger failures = new AtomicInteger();
        for (int id = 0; id < producers; id++) {
            threads.add(producer(id, each, start, failures));
        }
        threads.forEach(Thread::start);
        start.countDown();
        int[] next = new int[producers];
        long at = 0;
        for (int count = 0; count < producers * each; ) {
            if (ring.isPublished(at)) {
                String[] parts = new String(taken(ring, at), UTF_8).split(" ", -1);
                int id = Integer.parseInt(parts[0]);
                assertThat(Integer.parseInt(parts[1])).isEqualTo(next[id]++);
                assertThat(parts[2]).isEqualTo("x".repeat((id + next[id] - 1) % 90));
                at = ring.next(at);
                ring.free(at);
                count++;
            } else {
                Thread.onSpinWait();
            }
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(failures).hasValue(0);
        assertThat(ring.claimed()).isEqualTo(at);
    }

    private Thread producer(int id, int each, CountDownLatch start, AtomicInteger failures) {
        return new Thread(() -> {
            try {
                start.await();
                for (int i = 0; i < each; ) {
                    byte[] bytes = (id + " " + i + " " + "x".repeat((id + i) % 90)).getBytes(UTF_8);
                    if (put(ring, bytes, i) >= 0) {
                        i++;
                    } else {
                        LockSupport.parkNanos(1_000);
                    }
                }
            } catch (InterruptedException | RuntimeException e) {
                failures.incrementAndGet();
                throw new IllegalStateException(e);
            }
        });
    }

    private static boolean isIntact(MappedRing ring, long at) {
        return new RingScan(ring, at + ring.capacity()).next(at) >= 0;
    }
}
