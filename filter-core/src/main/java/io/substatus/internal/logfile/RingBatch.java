package io.substatus.internal.logfile;

import io.substatus.internal.ring.MappedRing;

/** Lines that are written at once. Confined to its owner's lock. */
final class RingBatch {

    /** What a file system takes at once costs it less by the byte, up to about this much. */
    private static final int MOST_BYTES = 1 << 19;

    /** Room for producers comes with each batch, so a ring is several. */
    private static final int BATCHES = 16;

    private final int usualBytes;
    private byte[] bytes;
    private int length;
    private int lines;
    private long firstMillis;
    private long lastMillis;

    /** @param capacity how much the ring holds */
    RingBatch(int capacity) {
        this.usualBytes = Math.min(MOST_BYTES, capacity / BATCHES);
        this.bytes = new byte[usualBytes];
    }

    void clear() {
        length = 0;
        lines = 0;
    }

    /** Adds the entry if it can follow the others; a batch without lines takes every one. */
    boolean takes(MappedRing ring, long at, RollingFile file) {
        int more = ring.length(at);
        if (more == 0) {
            return true;
        }
        long millis = ring.epochMillis(at);
        boolean fits = lines == 0 || (length + more <= usualBytes && follows(millis, file));
        if (fits) {
            add(ring, at, more, millis);
        }
        return fits;
    }

    /** Lines of one moment follow each other; asking that first spares many a look at the calendar. */
    private boolean follows(long millis, RollingFile file) {
        return millis == lastMillis || file.follows(lastMillis, millis);
    }

    private void add(MappedRing ring, long at, int more, long millis) {
        if (length + more > bytes.length) {
            bytes = new byte[more];
        }
        ring.copy(at, more, bytes, length);
        length += more;
        lastMillis = millis;
        if (lines++ == 0) {
            firstMillis = millis;
        }
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    int lines() {
        return lines;
    }

    long firstMillis() {
        return firstMillis;
    }

    long lastMillis() {
        return lastMillis;
    }
}
