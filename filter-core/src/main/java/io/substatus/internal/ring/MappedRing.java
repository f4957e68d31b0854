package io.substatus.internal.ring;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.zip.CRC32C;

/**
 * One generation of entries in a ring. Any number of threads may claim and put; one at a time may read and free. Nothing
 * blocks, and nothing is allocated for an entry.
 */
public final class MappedRing {

    /** What {@link #claim} returns when there is no room now. */
    public static final long FULL = -1;

    /** What {@link #claim} returns after {@link #close}. */
    public static final long CLOSED = -2;

    private static final VarHandle LONGS = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** Far enough from each other and from the array's head to lie in cache lines of their own. */
    private static final int CLAIMED = 16;

    private static final int FREED = 32;
    private static final int POSITIONS = 48;

    private static final int MOST_UNSETTLED = 1 << 20;

    /** Set in the claimed position, so that closing and claiming cannot miss each other. */
    private static final long CLOSED_BIT = Long.MIN_VALUE;

    private final ByteBuffer data;
    private final int capacity;
    private final long generation;
    private final AtomicLongArray positions = new AtomicLongArray(POSITIONS);

    /**
     * @param data the place for entries, direct, aligned at 8 bytes, as long as a power of two
     * @param generation tells this use of the place from every other
     * @param start the position at which it is empty
     */
    MappedRing(ByteBuffer data, long generation, long start) {
        this.data = data;
        this.capacity = data.capacity();
        this.generation = generation;
        positions.set(CLAIMED, start);
        positions.set(FREED, start);
    }

    /** How many bytes there are for entries; each takes 24 to 31 beside its own. */
    public int capacity() {
        return capacity;
    }

    /** The position up to which entries were freed. */
    public long freed() {
        return positions.get(FREED);
    }

    /** The position up to which room was claimed. */
    public long claimed() {
        return positions.get(CLAIMED) & ~CLOSED_BIT;
    }

    /** Whether a producer that claims so many bytes would find the ring more than half full. */
    public boolean isHalfFull() {
        return claimed() - freed() > capacity / 2;
    }

    /**
     * The position up to which entries have lain for a while. Those behind it, an eighth of the ring and at most 1 MiB, may
     * still be in the cache of the processor that wrote them, and another takes three times as long to get them from there as
     * from memory that both share.
     */
    public long settled() {
        return claimed() - Math.min(capacity / 8, MOST_UNSETTLED);
    }

    public boolean isClosed() {
        return positions.get(CLAIMED) < 0;
    }

    /** Refuses all claims from now on; those that were made are still put. */
    public void close() {
        positions.getAndAccumulate(CLAIMED, CLOSED_BIT, (now, bit) -> now | bit);
    }

    /**
     * Claims room, which the caller has to fill at once by {@link #put}: all later entries wait for it.
     *
     * @return where, or {@link #FULL}, or {@link #CLOSED}
     */
    public long claim(int length) {
        int needed = Layout.entryBytes(length);
        while (true) {
            long at = positions.get(CLAIMED);
            if (at < 0) {
                return CLOSED;
            }
            if (at + needed - positions.get(FREED) > capacity) {
                return FULL;
            }
            if (positions.compareAndSet(CLAIMED, at, at + needed)) {
                return at;
            }
        }
    }

    /**
     * Fills claimed room and publishes it. If that fails, an entry without content is published.
     *
     * @param at what {@link #claim} returned for this length
     * @param epochMillis a time that is kept with the entry
     */
    public void put(long at, byte[] source, int offset, int length, long epochMillis) {
        boolean filled = false;
        try {
            fill(at, source, offset, length, epochMillis);
            filled = true;
        } finally {
            if (!filled) {
                setLong(at + Layout.SIZE, ~length & 0xFFFF_FFFFL);
            }
            publish(at);
        }
    }

    void fill(long at, byte[] source, int offset, int length, long epochMillis) {
        CRC32C sum = new CRC32C(); // never leaves this method, so it costs no memory once compiled
        sum.update(source, offset, length);
        setLong(at + Layout.SIZE, sized(length, check((int) sum.getValue(), length, epochMillis)));
        setLong(at + Layout.TIME, epochMillis);
        int index = index(at + Layout.BYTES);
        int first = Math.min(length, capacity - index);
        data.put(index, source, offset, first);
        if (first < length) {
            data.put(0, source, offset + first, length - first);
        }
    }

    void publish(long at) {
        LONGS.setRelease(data, index(at), mark(at));
    }

    /** Whether an entry of this generation begins at the position and is complete. */
    public boolean isPublished(long at) {
        return (long) LONGS.getAcquire(data, index(at)) == mark(at);
    }

    /** The position behind a published entry. */
    public long next(long at) {
        return at + Layout.entryBytes(storedLength(at));
    }

    /** How many bytes a published entry has; 0 if putting it failed. */
    public int length(long at) {
        return Math.max(0, (int) getLong(at + Layout.SIZE));
    }

    /** The time of a published entry. */
    public long epochMillis(long at) {
        return getLong(at + Layout.TIME);
    }

    /**
     * Copies the bytes of a published entry.
     *
     * @param length what {@link #length} says of it
     */
    public void copy(long at, int length, byte[] target, int offset) {
        copyBytes(at + Layout.BYTES, length, target, offset);
    }

    /** Gives everything before the position to producers. */
    public void free(long position) {
        positions.set(FREED, position);
    }

    /** All of the ring, eight bytes each. */
    LongBuffer words() {
        return data.duplicate().order(ByteOrder.LITTLE_ENDIAN).asLongBuffer();
    }

    /** Copies bytes that lie behind a position, without believing anything that the entry says. */
    void copyBytes(long at, int length, byte[] target, int offset) {
        int index = index(at);
        int first = Math.min(length, capacity - index);
        data.get(index, target, offset, first);
        if (first < length) {
            data.get(0, target, offset + first, length - first);
        }
    }

    /** A negative number is the complement of the length of an entry that was not put. */
    private int storedLength(long at) {
        int stored = (int) getLong(at + Layout.SIZE);
        return stored < 0 ? ~stored : stored;
    }

    static long sized(int length, int check) {
        return ((long) check << 32) | length;
    }

    static int check(int sum, int length, long epochMillis) {
        return sum ^ Long.hashCode(epochMillis * 31 + length);
    }

    long mark(long at) {
        return generation + at;
    }

    private int index(long at) {
        return (int) at & (capacity - 1);
    }

    private long getLong(long at) {
        return (long) LONGS.get(data, index(at));
    }

    private void setLong(long at, long value) {
        LONGS.set(data, index(at), value);
    }
}
