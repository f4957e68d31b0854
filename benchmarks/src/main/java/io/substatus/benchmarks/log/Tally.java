package io.substatus.benchmarks.log;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.stream.LongStream;

/**
 * What the whole process spent. Immutable.
 *
 * @param cpuNanos processor time of all threads, those that ended included
 * @param bytes allocated by the threads that live
 */
record Tally(long cpuNanos, long bytes) {

    static Tally now() {
        return new Tally(cpuTime(), allocated());
    }

    private static long cpuTime() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static long allocated() {
        ThreadMXBean threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
        return LongStream.of(threads.getThreadAllocatedBytes(threads.getAllThreadIds()))
                .filter(bytes -> bytes > 0)
                .sum();
    }
}
