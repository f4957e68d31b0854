package io.substatus.internal.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PoolTest {

    private static final int THREADS = 8;
    private static final int ROUNDS = 200_000;

    private final AtomicInteger shared = new AtomicInteger();
    private final AtomicInteger made = new AtomicInteger();
    private final Pool<AtomicBoolean> pool = new Pool<>(this::make, lent -> {});

    private AtomicBoolean make() {
        made.incrementAndGet();
        return new AtomicBoolean();
    }

    @Test
    void lendsWhatCameBack() {
        AtomicBoolean first = pool.take();
        AtomicBoolean second = pool.take();
        pool.giveBack(first);
        pool.giveBack(second);

        assertThat(List.of(pool.take(), pool.take())).containsExactlyInAnyOrder(first, second);
        assertThat(made).hasValue(2);
    }

    @Test
    void cleansWhatComesBack() {
        Pool<StringBuilder> builders = new Pool<>(StringBuilder::new, builder -> builder.setLength(0));
        StringBuilder builder = builders.take().append("secret");
        builders.giveBack(builder);

        assertThat(builders.take()).isSameAs(builder).isEmpty();
    }

    @Test
    void lendsToItsThreadWhatItGaveBack() throws InterruptedException {
        AtomicBoolean mine = pool.take();
        pool.giveBack(mine);

        inThread(() -> pool.giveBack(pool.take()));
        assertThat(pool.take()).isSameAs(mine);
        assertThat(pool.take()).isNotSameAs(mine);
    }

    @Test
    void keepsAPlaceForWhatIsStillLent() {
        pool.giveBack(pool.take());
        AtomicBoolean first = pool.take();
        AtomicBoolean second = pool.take();
        pool.giveBack(second);

        assertThat(pool.take()).isSameAs(second).isNotSameAs(first);
    }

    @Test
    void lendsOnceWhatAnotherThreadGaveBack() throws InterruptedException {
        AtomicBoolean lent = pool.take();
        pool.giveBack(lent);
        assertThat(pool.take()).isSameAs(lent);
        inThread(() -> pool.giveBack(lent));

        List<AtomicBoolean> next = List.of(pool.take(), pool.take(), pool.take());

        assertThat(next).doesNotHaveDuplicates();
    }

    @Test
    void keepsNoThread() throws InterruptedException {
        WeakReference<Thread> user = new WeakReference<>(inThread(() -> pool.giveBack(pool.take())));

        for (int i = 0; i < 100 && user.get() != null; i++) {
            System.gc();
            Thread.sleep(10);
        }

        assertThat(user.get()).isNull();
    }

    private static Thread inThread(Runnable work) throws InterruptedException {
        Thread thread = new Thread(work);
        thread.start();
        thread.join(TimeUnit.SECONDS.toMillis(60));
        assertThat(thread.isAlive()).isFalse();
        return thread;
    }

    @Test
    void lendsToOneThreadAtATime() throws InterruptedException {
        List<Thread> threads = threadsThatMeet();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join(TimeUnit.SECONDS.toMillis(60));
        }

        assertThat(threads).noneMatch(Thread::isAlive);
        assertThat(shared).as("lent twice").hasValue(0);
        assertThat(made).hasValueLessThan(THREADS * ROUNDS / 10);
    }

    /** Threads begin their search at places that follow from their numbers; these all at the same. */
    private List<Thread> threadsThatMeet() {
        return Stream.generate(() -> new Thread(this::share))
                .filter(thread -> thread.getId() % 64 == 0)
                .limit(THREADS)
                .toList();
    }

    /** Counts how often something was lent that another thread had. */
    private void share() {
        for (int i = 0; i < ROUNDS; i++) {
            AtomicBoolean lent = pool.take();
            if (!lent.compareAndSet(false, true)) {
                shared.incrementAndGet();
            }
            lent.set(false);
            pool.giveBack(lent);
        }
    }
}
