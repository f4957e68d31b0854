package io.substatus.internal.logfile;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets one thread sleep until others have something for it. Thread-safe.
 *
 * <p>Whoever rings reads one variable that seldom changes. None is missed: the sleeper says that it sleeps before it looks for
 * the last time, and the others make their work visible, by a compare-and-set, before they look whether it sleeps.
 */
final class Doorbell {

    private static final int AWAKE = 0;
    private static final int NAPPING = 1;
    private static final int ASLEEP = 2;

    private final AtomicInteger state = new AtomicInteger(AWAKE);
    private volatile @Nullable Thread sleeper;

    /** Wakes the thread if it sleeps until it is woken; if it is urgent, also if it would wake by itself soon. */
    void ring(boolean urgent) {
        int now = state.get();
        if (now == ASLEEP || (urgent && now == NAPPING)) {
            wake();
        }
    }

    /** Whether the thread sleeps until it is woken, since there was nothing for a while. */
    boolean isAsleep() {
        return state.get() == ASLEEP;
    }

    /** Wakes the thread in any case, also from a pause. */
    void wake() {
        state.set(AWAKE);
        LockSupport.unpark(sleeper);
    }

    /**
     * Sleeps for a while, unless it becomes urgent. Only for the one thread, as are the next two.
     *
     * @return whether it became urgent
     */
    boolean nap(long nanos) {
        sleeper = Thread.currentThread();
        state.set(NAPPING);
        forgetInterrupt();
        LockSupport.parkNanos(this, nanos);
        return state.getAndSet(AWAKE) == AWAKE;
    }

    /** Sleeps until somebody rings, if there is nothing to do. */
    void sleep(BooleanSupplier idle) {
        sleeper = Thread.currentThread();
        state.set(ASLEEP);
        while (state.get() == ASLEEP && idle.getAsBoolean()) {
            LockSupport.park(this);
            forgetInterrupt();
        }
        state.set(AWAKE);
    }

    /** Sleeps for a while, however urgent it becomes. */
    void pause(long nanos) {
        sleeper = Thread.currentThread();
        forgetInterrupt();
        LockSupport.parkNanos(this, nanos);
    }

    /** An interrupted thread would not sleep any more; nobody has a reason to interrupt this one. */
    private static void forgetInterrupt() {
        Thread.interrupted();
    }
}
