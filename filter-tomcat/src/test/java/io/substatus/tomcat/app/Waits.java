package io.substatus.tomcat.app;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what a test does next. Stateless. */
public final class Waits {
    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(20);
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private Waits() {}

    /** Interrupts are no reason to end; 20 seconds are one to fail. */
    public static void until(BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > MOST_NANOS) {
                throw new IllegalStateException("what was waited for did not come");
            }
            LockSupport.parkNanos(LOOK_NANOS);
            Thread.interrupted();
        }
    }
}
