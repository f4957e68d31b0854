package io.substatus.internal.ring;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * What a dead process left in its ring: the entries that it had published and not taken out, in their order. Immutable,
 * for as long as the ring is not formatted.
 */
public final class Remains {

    private final MappedRing ring;
    private final Checkpoint checkpoint;
    private final long[] positions;
    private final int damaged;
    private final byte[] label;

    private Remains(MappedRing ring, Checkpoint checkpoint, byte[] label, long[] positions, int damaged) {
        this.ring = ring;
        this.checkpoint = checkpoint;
        this.positions = positions;
        this.damaged = damaged;
        this.label = label;
    }

    /**
     * Looks through the whole ring: behind room that was claimed and never filled, there may be entries of others.
     */
    static Remains of(MappedRing ring, Checkpoint checkpoint, byte[] label) {
        LongStream.Builder found = LongStream.builder();
        int damaged = 0;
        long end = checkpoint.position() + ring.capacity();
        long at = checkpoint.position();
        while (at < end) {
            if (!ring.isPublished(at)) {
                at += Layout.ALIGNMENT;
            } else if (ring.isIntact(at, end)) {
                found.add(at);
                at = ring.next(at);
            } else {
                damaged++;
                at += Layout.ALIGNMENT;
            }
        }
        return new Remains(ring, checkpoint, label, found.build().toArray(), damaged);
    }

    /** The ring that holds the entries. */
    public MappedRing ring() {
        return ring;
    }

    public int count() {
        return positions.length;
    }

    /** How many entries were marked as complete and were not. */
    public int damaged() {
        return damaged;
    }

    /** Where the process was. */
    public long start() {
        return checkpoint.position();
    }

    /** What the process noted there. */
    public byte[] note() {
        return checkpoint.note();
    }

    /** What the process said of all its entries; nothing if that cannot be read. */
    public byte[] label() {
        return label.clone();
    }

    /** How much of the ring the entries take. */
    public long bytes() {
        return Arrays.stream(positions).map(at -> ring.next(at) - at).sum();
    }

    /** Returns the position of the first entry that begins there or later, or -1 if there is none. */
    public long from(long position) {
        int found = Arrays.binarySearch(positions, position);
        int index = found < 0 ? -found - 1 : found;
        return index < positions.length ? positions[index] : -1;
    }
}
