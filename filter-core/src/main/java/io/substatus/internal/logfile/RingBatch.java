package io.substatus.internal.logfile;

import io.substatus.internal.ring.MappedRing;

/** Lines that are written at once. Confined to its owner's lock. */
final class RingBatch {

    /** Beyond it a write takes as much longer as it has more to write. */
    static final int USUAL_BYTES = 1 << 16;

    private byte[] bytes = new byte[USUAL_BYTES];
    private int length;
    private int lines;
    private long firstMillis;
    private long lastMillis;

    void clear() {
        length = 0;
        lines = 0;
    }

    /** Whether the entry can be added; a batch without lines takes every one. */
    boolean takes(MappedRing ring, long at, RollingFile file) {
        int more = ring.length(at);
        return lines == 0 || more == 0 || (length + more <= USUAL_BYTES && follows(ring.epochMillis(at), file));
    }

    /** Lines of one moment follow each other; asking that first spares many a look at the calendar. */
    private boolean follows(long millis, RollingFile file) {
        return millis == lastMillis || file.follows(lastMillis, millis);
    }

    void add(MappedRing ring, long at) {
        int more = ring.length(at);
        if (more == 0) {
            return;
        }
        if (length + more > bytes.length) {
            bytes = new byte[more];
        }
        ring.copy(at, bytes, length);
        length += more;
        lastMillis = ring.epochMillis(at);
        if (lines++ == 0) {
            firstMillis = lastMillis;
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
