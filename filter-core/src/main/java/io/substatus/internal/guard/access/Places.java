package io.substatus.internal.guard.access;

import io.substatus.internal.guard.Counted;
import java.util.concurrent.atomic.AtomicInteger;

/** A number of places of which each is taken by one at a time. Exact under any number of threads. Thread-safe. */
final class Places implements Counted {

    private final long all;
    private final AtomicInteger taken = new AtomicInteger();

    Places(long all) {
        this.all = all;
    }

    /** Takes a place unless every one is taken; a failed attempt never hides a place from somebody else. */
    boolean take() {
        int now = taken.get();
        while (now < all) {
            int found = taken.compareAndExchange(now, now + 1);
            if (found == now) {
                return true;
            }
            now = found;
        }
        return false;
    }

    boolean areTaken() {
        return taken.get() >= all;
    }

    int taken() {
        return taken.get();
    }

    @Override
    public void release() {
        taken.decrementAndGet();
    }
}
