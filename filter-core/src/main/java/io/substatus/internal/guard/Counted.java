package io.substatus.internal.guard;

/** A place that a request takes up until it has ended. Thread-safe. */
@FunctionalInterface
public interface Counted {

    /** Gives the place back; called exactly once for each time it was handed over, from any thread. */
    void release();
}
