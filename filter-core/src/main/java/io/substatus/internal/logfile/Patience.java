package io.substatus.internal.logfile;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for something that comes soon, for a limited time. Stateless. */
final class Patience {

    private static final long LOOK_NANOS = TimeUnit.MICROSECONDS.toNanos(200);

    private Patience() {}

    /**
     * Waits until a condition holds; an interrupt is kept for later.
     *
     * @return whether it holds
     */
    static boolean until(BooleanSupplier condition, long millis) {
        long start = System.nanoTime();
        long wait = TimeUnit.MILLISECONDS.toNanos(millis);
        boolean interrupted = false;
        boolean holds = condition.getAsBoolean();
        while (!holds && System.nanoTime() - start < wait) {
            LockSupport.parkNanos(LOOK_NANOS);
            interrupted |= Thread.interrupted();
            holds = condition.getAsBoolean();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return holds;
    }

    /** Waits for the end of a thread. */
    static void join(Thread thread, long millis) {
        long start = System.nanoTime();
        long wait = TimeUnit.MILLISECONDS.toNanos(millis);
        boolean interrupted = false;
        while (thread.isAlive() && System.nanoTime() - start < wait) {
            try {
                TimeUnit.NANOSECONDS.timedJoin(thread, Math.max(1, wait - (System.nanoTime() - start)));
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
