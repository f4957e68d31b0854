package io.substatus.internal.guard.filtering;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Lends memory for the texts of requests. Thread-safe without locks.
 *
 * <p>Thread-locals are avoided because they outlive the application in a server's own threads and multiply with virtual
 * threads. A thread begins its search at a place of its own, so that threads seldom meet.
 */
final class ExaminedPool {

    private static final int SLOTS = 32;

    private final AtomicReferenceArray<@Nullable Examined> slots = new AtomicReferenceArray<>(SLOTS);

    /** For the calling thread alone. */
    Examined take() {
        int start = start();
        for (int i = 0; i < SLOTS; i++) {
            int slot = (start + i) % SLOTS;
            Examined texts = slots.get(slot) == null ? null : slots.getAndSet(slot, null);
            if (texts != null) {
                return texts;
            }
        }
        return new Examined();
    }

    /** One too many is left to the garbage collector. */
    void giveBack(Examined texts) {
        texts.clear();
        int start = start();
        for (int i = 0; i < SLOTS; i++) {
            if (slots.compareAndSet((start + i) % SLOTS, null, texts)) {
                return;
            }
        }
    }

    private static int start() {
        return (int) (Thread.currentThread().getId() % SLOTS);
    }
}
