package io.substatus.internal.guard.address;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** A clock that runs when told to; begins short of where nanoseconds become negative. Thread-safe. */
final class ManualClock implements LongSupplier {

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - TimeUnit.SECONDS.toNanos(1));

    @Override
    public long getAsLong() {
        return now.get();
    }

    void advanceMillis(long millis) {
        now.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    void advanceNanos(long nanos) {
        now.addAndGet(nanos);
    }
}
