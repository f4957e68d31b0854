package io.substatus.internal.guard.address;

import io.substatus.internal.guard.Counted;

/** The requests of one address. As a {@link Counted} it is one of its running requests. Guarded by its stripe's monitor. */
final class Visitor extends AddressEntry implements Counted {

    /** What one weighs without points of time, in their 16 bytes: its fields, the ring's head, its part of the buckets. */
    static final long WEIGHT = 9;

    private final Visitors visitors;
    private final RateWindow window = new RateWindow();
    private long running;

    Visitor(Visitors visitors) {
        this.visitors = visitors;
    }

    long running() {
        return running;
    }

    RateWindow window() {
        return window;
    }

    /** Takes a place. */
    void enter() {
        running++;
    }

    /** Gives a place back; tells whether it was the last one. */
    boolean leave() {
        return --running == 0;
    }

    @Override
    public void release() {
        visitors.left(this);
    }

    @Override
    void reset() {
        running = 0;
        window.clear();
    }

    @Override
    long weight() {
        return WEIGHT + window.room();
    }

    @Override
    boolean isBusy() {
        return running > 0;
    }
}
