package io.substatus.internal.ring;

import java.util.Arrays;

/**
 * What a dead process left in its ring: the entries that it had published and not taken out, in their order. Good
 * for as long as the ring is not formatted. Confined to one thread.
 */
public final class Remains {

    private static final int MANY = 1 << 14;

    private final MappedRing ring;
    private final Checkpoint checkpoint;
    private final long[] positions;
    private final int damaged;
    private final byte[] label;

    /** Who reads one entry asks for the next. */
    private int last;

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
        long[] found = new long[MANY];
        int count = 0;
        int damaged = 0;
        RingScan scan = new RingScan(ring, checkpoint.position() + ring.capacity());
        long at = scan.mark(checkpoint.position());
        while (at >= 0) {
            long next = scan.next(at);
            if (next >= 0) {
                found = count < found.length ? found : Arrays.copyOf(found, 2 * count);
                found[count++] = at;
            } else {
                damaged++;
                next = at + Layout.ALIGNMENT;
            }
            at = scan.mark(next);
        }
        return new Remains(ring, checkpoint, label, Arrays.copyOf(found, count), damaged);
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
        if (last >= positions.length || positions[last] != position) {
            int found = Arrays.binarySearch(positions, position);
            last = found < 0 ? -found - 1 : found;
        }
        return last < positions.length ? positions[last++] : -1;
    }
}
