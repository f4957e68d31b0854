package io.substatus.internal.ring;

/** How far a ring was emptied. Immutable. */
final class Checkpoint {

    /** The generation of a ring that was left with nothing in it. */
    static final long EMPTY = 0;

    private final long number;
    private final long generation;
    private final long position;
    private final byte[] note;

    /**
     * @param number rises from one to the next
     * @param generation whose entries it speaks of; {@link #EMPTY} if there are none
     * @param position where the first entry begins that was not taken out
     * @param note what the consumer noted with it; not changed any more
     */
    Checkpoint(long number, long generation, long position, byte[] note) {
        this.number = number;
        this.generation = generation;
        this.position = position;
        this.note = note;
    }

    long number() {
        return number;
    }

    long generation() {
        return generation;
    }

    long position() {
        return position;
    }

    byte[] note() {
        return note.clone();
    }
}
