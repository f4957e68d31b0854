package io.substatus.internal.guard.address;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The search for the name of one address, and what came of it. Thread-safe. */
final class HostNameLookup {

    private final long deadline;
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile @Nullable Result result;

    /** A search that requests wait for until a moment, in the clock's nanoseconds. */
    HostNameLookup(long deadline) {
        this.deadline = deadline;
    }

    /**
     * What is known of a name. Immutable.
     *
     * @param name null where there is none
     * @param place of the first entry that fits, or {@link PrefixIndex#NONE}
     * @param expires the moment from which on it is to be looked up again
     */
    record Result(@Nullable String name, int place, long expires) {}

    void finish(Result found) {
        result = found;
        done.countDown();
    }

    boolean isExpired(long now) {
        Result found = result;
        return found != null && now - found.expires >= 0;
    }

    /** What came of it until now, or null. */
    @Nullable
    Result now() {
        return result;
    }

    /** What comes of it until the deadline, or null. */
    @Nullable
    Result await(long now) {
        Result found = result;
        return found == null && deadline - now > 0 ? awaitUntil(deadline - now) : found;
    }

    private @Nullable Result awaitUntil(long nanos) {
        try {
            boolean inTime = done.await(nanos, TimeUnit.NANOSECONDS);
            return inTime ? result : null;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
