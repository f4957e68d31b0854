package io.substatus.internal.logfile;

import static java.util.Objects.requireNonNull;

/**
 * How the ring between requests and the log's file is made. Immutable.
 *
 * @param bytes how much it holds, from 1 MiB to 1 GiB; the next power of two is taken
 * @param overflow what becomes of a line for which it has no room
 * @param waitMillis how long a request waits for room at most, where it waits at all
 */
public record RingOptions(int bytes, Overflow overflow, long waitMillis) {

    /** The smallest ring: a line of a server under attack still takes less than a quarter of it. */
    public static final int MIN_BYTES = 1 << 20;

    /** The greatest ring. */
    public static final int MAX_BYTES = 1 << 30;

    /** The longest wait, a minute. */
    public static final long MAX_WAIT_MILLIS = 60_000;

    /** 4 MiB, about 15,000 lines; a request waits a second at most. */
    public static final RingOptions DEFAULTS = new RingOptions(1 << 22, Overflow.BLOCK, 1_000);

    /** Refuses what no setting may say. */
    public RingOptions {
        requireNonNull(overflow, "overflow");
        if (bytes < MIN_BYTES || bytes > MAX_BYTES) {
            throw new IllegalArgumentException(
                    "bytes: " + bytes + " (expected: " + MIN_BYTES + " to " + MAX_BYTES + ")");
        }
        if (waitMillis < 0 || waitMillis > MAX_WAIT_MILLIS) {
            throw new IllegalArgumentException(
                    "waitMillis: " + waitMillis + " (expected: 0 to " + MAX_WAIT_MILLIS + ")");
        }
    }

    /** The power of two that is at least the size. */
    int capacity() {
        int floor = Integer.highestOneBit(bytes);
        return floor == bytes ? bytes : floor << 1;
    }
}
