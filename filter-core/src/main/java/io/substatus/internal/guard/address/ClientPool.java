package io.substatus.internal.guard.address;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Keeps readers for further requests, so that a request allocates none. Has no variable of a thread, which would keep a
 * stopped application in the container's threads. Thread-safe.
 */
final class ClientPool {

    /** A power of two. */
    private static final int PLACES = 64;

    /** References on a line of the processor's cache; only one of them is used. */
    private static final int SPREAD = 16;

    private final AtomicReferenceArray<@Nullable Clients> places = new AtomicReferenceArray<>(PLACES * SPREAD);

    /** A reader for the present thread alone. */
    Clients take() {
        Clients kept = places.getAndSet(place(), null);
        return kept == null ? new Clients() : kept;
    }

    /** Gives it back. */
    void give(Clients clients) {
        places.setRelease(place(), clients);
    }

    private static int place() {
        return (int) Thread.currentThread().getId() % PLACES * SPREAD;
    }
}
