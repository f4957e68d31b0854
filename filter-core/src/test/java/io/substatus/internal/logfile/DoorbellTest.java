package io.substatus.internal.logfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DoorbellTest {

    private static final long LONG = TimeUnit.HOURS.toNanos(1);

    private final Doorbell doorbell = new Doorbell();

    @Test
    void napEndsByItselfWhenNothingIsUrgent() {
        assertThat(doorbell.nap(1)).isFalse();
    }

    @Test
    void napEndsWhenSomethingIsUrgent() throws InterruptedException {
        Thread other = ringing(true);
        assertThat(doorbell.nap(LONG)).isTrue();
        stop(other);
        assertThat(doorbell.nap(1)).as("the next").isFalse();
    }

    @Test
    void sleepEndsWhenSomebodyRings() throws InterruptedException {
        Thread other = ringing(false);
        doorbell.sleep(() -> true);
        assertThat(doorbell.isAsleep()).isFalse();
        stop(other);
    }

    @Test
    void sleepDoesNotBeginWhereThereIsSomethingToDo() {
        doorbell.sleep(() -> false);

        assertThat(doorbell.isAsleep()).isFalse();
    }

    @Test
    void interruptEndsNoSleep() {
        AtomicBoolean idle = new AtomicBoolean(true);
        AtomicBoolean slept = new AtomicBoolean();
        Thread sleeper = Thread.currentThread();
        Thread other = new Thread(() -> {
            slept.set(isSleeping(sleeper));
            sleeper.interrupt();
            slept.compareAndSet(true, isSleeping(sleeper));
            idle.set(false);
            doorbell.wake();
        });
        other.start();
        doorbell.sleep(idle::get);

        assertThat(idle).as("idle when the sleep ended").isFalse();
        assertThat(slept).as("asleep before the interrupt, and after it").isTrue();
    }

    private static boolean isSleeping(Thread thread) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (thread.getState() != Thread.State.WAITING || thread.isInterrupted()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.onSpinWait();
        }
        return true;
    }

    private Thread ringing(boolean urgent) {
        Thread other = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                doorbell.ring(urgent);
                Thread.onSpinWait();
            }
        });
        other.start();
        return other;
    }

    private static void stop(Thread thread) throws InterruptedException {
        thread.interrupt();
        thread.join();
    }
}
