package io.substatus.internal.logfile;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/**
 * What requests and the thread that writes tell each other beside the lines.
 *
 * @param doorbell wakes the thread
 * @param dropped how many lines found no room
 * @param report tells the world; for the thread alone
 * @param isEnding whether the log ends, and not the ring alone
 */
record RingSignals(Doorbell doorbell, AtomicLong dropped, RingReport report, BooleanSupplier isEnding) {

    static RingSignals of(RingReport report, BooleanSupplier isEnding) {
        return new RingSignals(new Doorbell(), new AtomicLong(), report, isEnding);
    }
}
