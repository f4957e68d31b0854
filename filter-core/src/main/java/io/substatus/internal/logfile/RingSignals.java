package io.substatus.internal.logfile;

import java.util.concurrent.atomic.AtomicLong;

/**
 * What requests and the thread that writes tell each other beside the lines.
 *
 * @param doorbell wakes the thread
 * @param dropped how many lines found no room
 * @param report tells the world; for the thread alone
 */
record RingSignals(Doorbell doorbell, AtomicLong dropped, RingReport report) {}
