package io.substatus.internal.servlet;

import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

/** What is done at most once, whoever comes first. Extended, not held, to cost no object a request. Thread-safe. */
abstract class OnceEach {

    /** The line is written: before a page of ours goes out, else at the end. */
    static final int LOGGED = 1;

    /** The exchange is over. */
    static final int ENDED = 2;

    private static final AtomicIntegerFieldUpdater<OnceEach> DONE =
            AtomicIntegerFieldUpdater.newUpdater(OnceEach.class, "done");

    @SuppressWarnings("unused") // written through DONE
    private volatile int done;

    /** Whether nobody asked for this step before. */
    final boolean isFirst(int step) {
        return (DONE.getAndAccumulate(this, step, (before, now) -> before | now) & step) == 0;
    }
}
