package io.substatus.internal.servlet;

import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Work of which, from a certain moment on, several threads may do parts, though never at the same time. Before that moment
 * it costs nothing. Extended, not held, to cost no object a request. Thread-safe.
 */
abstract class OneAtATime extends OnceEach {

    private volatile @Nullable ReentrantLock lock;

    /** The lock, made when first asked for: the moment from which several threads may be at work. */
    final ReentrantLock shared() {
        ReentrantLock held = lock;
        if (held == null) {
            held = new ReentrantLock();
            lock = held;
        }
        return held;
    }

    /** Whether several threads may be at work. */
    final boolean isShared() {
        return lock != null;
    }

    /** Keeps others from their parts until {@link #release} is called with what this returns. */
    final @Nullable ReentrantLock hold() {
        ReentrantLock held = lock;
        if (held != null) {
            held.lock();
        }
        return held;
    }

    /** Lets the others go on. */
    static void release(@Nullable ReentrantLock held) {
        if (held != null) {
            held.unlock();
        }
    }

    /** Keeps others from their parts meanwhile. */
    final void holdingLock(Runnable work) {
        ReentrantLock held = hold();
        try {
            work.run();
        } finally {
            release(held);
        }
    }
}
