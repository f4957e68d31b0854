package io.substatus.internal.accesslog;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Lends encoders to request threads. Thread-safe without locks.
 *
 * <p>Thread-locals are avoided because they outlive the application in a server's own threads and multiply with virtual
 * threads. A thread begins its search at a place of its own, so that threads seldom meet.
 */
final class EncoderPool {

    private static final int SLOTS = 32;

    private final AtomicReferenceArray<@Nullable LineEncoder> slots = new AtomicReferenceArray<>(SLOTS);

    /** Returns an empty encoder for the calling thread alone. */
    LineEncoder take() {
        int start = start();
        for (int i = 0; i < SLOTS; i++) {
            int slot = (start + i) % SLOTS;
            LineEncoder encoder = slots.get(slot) == null ? null : slots.getAndSet(slot, null);
            if (encoder != null) {
                encoder.clear();
                return encoder;
            }
        }
        return new LineEncoder();
    }

    /** Takes the encoder back; one too many is left to the garbage collector. */
    void giveBack(LineEncoder encoder) {
        int start = start();
        for (int i = 0; i < SLOTS; i++) {
            if (slots.compareAndSet((start + i) % SLOTS, null, encoder)) {
                return;
            }
        }
    }

    private static int start() {
        return (int) (Thread.currentThread().getId() % SLOTS);
    }
}
