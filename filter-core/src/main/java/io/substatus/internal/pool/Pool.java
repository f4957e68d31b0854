package io.substatus.internal.pool;

import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lends objects to request threads. Thread-safe without locks.
 *
 * <p>Thread-locals are avoided because they outlive the application in a server's own threads and multiply with virtual
 * threads. Instead a thread that comes back finds what it gave back last at a place of its own, without the atomic exchange
 * that sharing needs: that waits for all that the thread has written before, which is a tenth of the cost of a log line.
 * Threads that find their place taken share what lies about.
 *
 * @param <T> what is lent
 */
public final class Pool<T> {

    private static final int PLACES = 64;
    private static final int SLOTS = 32;

    private final AtomicReferenceArray<@Nullable Own<T>> places = new AtomicReferenceArray<>(PLACES);
    private final AtomicReferenceArray<@Nullable T> slots = new AtomicReferenceArray<>(SLOTS);
    private final Supplier<T> maker;
    private final Consumer<T> cleaner;

    /** @param cleaner makes what comes back as good as new; what a request left in it must not reach the next one */
    public Pool(Supplier<T> maker, Consumer<T> cleaner) {
        this.maker = maker;
        this.cleaner = cleaner;
    }

    /** Returns one for the calling thread alone, as good as new. */
    public T take() {
        Thread thread = Thread.currentThread();
        Own<T> own = places.get(place(thread, PLACES));
        return own != null && own.isOf(thread) && own.isIn() ? own.lend() : takeShared(thread);
    }

    private T takeShared(Thread thread) {
        int start = place(thread, SLOTS);
        for (int i = 0; i < SLOTS; i++) {
            int slot = (start + i) % SLOTS;
            T lent = slots.get(slot) == null ? null : slots.getAndSet(slot, null);
            if (lent != null) {
                return lent;
            }
        }
        return maker.get();
    }

    /** Takes one back, from whichever thread. */
    public void giveBack(T lent) {
        cleaner.accept(lent);
        Thread thread = Thread.currentThread();
        if (!keeps(thread, lent)) {
            share(thread, lent);
        }
    }

    private boolean keeps(Thread thread, T lent) {
        int place = place(thread, PLACES);
        Own<T> own = places.get(place);
        if (own != null && own.isOf(thread)) {
            return own.takesBack(lent);
        }
        boolean isFree = own == null || own.isAbandoned();
        return isFree && places.compareAndSet(place, own, new Own<>(thread, lent));
    }

    /** One too many is left to the garbage collector, and so is one of two that come to the same place at once. */
    private void share(Thread thread, T lent) {
        int start = place(thread, SLOTS);
        for (int i = 0; i < SLOTS; i++) {
            int slot = (start + i) % SLOTS;
            if (slots.get(slot) == null) {
                slots.setRelease(slot, lent);
                return;
            }
        }
    }

    private static int place(Thread thread, int count) {
        return (int) ((thread.getId() & Long.MAX_VALUE) % count);
    }

    /**
     * What one thread has for itself. Only that thread lends it and takes it back; others ask whose it is.
     *
     * @param <T> what is lent
     */
    private static final class Own<T> {

        /** Who is dead leaves no thread, and none of its class loaders, behind. */
        private final WeakReference<Thread> owner;

        private final T lent;
        private boolean isOut;

        Own(Thread owner, T lent) {
            this.owner = new WeakReference<>(owner);
            this.lent = lent;
        }

        boolean isOf(Thread thread) {
            return owner.get() == thread;
        }

        boolean isAbandoned() {
            return owner.get() == null;
        }

        boolean isIn() {
            return !isOut;
        }

        T lend() {
            isOut = true;
            return lent;
        }

        /** Whether it is the one that is kept here. */
        @SuppressWarnings("ReferenceEquality") // each is another
        boolean takesBack(T returned) {
            boolean isMine = returned == lent;
            isOut &= !isMine;
            return isMine;
        }
    }
}
