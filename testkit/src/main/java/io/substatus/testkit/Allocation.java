package io.substatus.testkit;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Measures what calls cost in memory once the compiler is done with them. Stateless. */
public final class Allocation {

    private static final int ROUNDS = 10;

    private Allocation() {}

    /**
     * The least that a call has cost on this thread, over a number of rounds: the first ones run interpreted, and on a busy
     * machine nobody knows how many of them do.
     *
     * @param calls how many calls a round makes
     * @param round makes the calls
     * @return bytes a call
     */
    public static double leastBytes(int calls, Runnable round) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < ROUNDS && least > 0; i++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            round.run();
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        return (double) least / calls;
    }
}
