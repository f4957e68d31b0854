package io.substatus.internal.ring;

/** Where things are in a ring's file; numbers are little-endian. Stateless. */
final class Layout {

    static final int PAGE = 4096;

    /** At the beginning of the file: eight bytes that no text file has. */
    static final long MAGIC = 0x1A0A_0D47_4E49_5289L;

    static final int VERSION = 2;

    static final int MAGIC_AT = 0;
    static final int VERSION_AT = 8;
    static final int CAPACITY_AT = 12;
    static final int HEAD_CHECK_AT = 16;

    /** What the owner says of all entries: its length, a check sum, its bytes. */
    static final int LABEL_AT = PAGE;

    static final int LABEL_BYTES = 4 * PAGE;

    /** Two places for checkpoints. */
    static final int SLOTS_AT = LABEL_AT + LABEL_BYTES;

    static final int SLOT_BYTES = 4 * PAGE;

    /** Where the entries begin. */
    static final int DATA_AT = SLOTS_AT + 2 * SLOT_BYTES;

    /** In an entry: the mark that is written last, length and check sum in one number, the time, the bytes. */
    static final int MARK = 0;

    static final int SIZE = 8;
    static final int TIME = 16;
    static final int BYTES = 24;

    /** Entries begin at multiples of it, so that a mark is one aligned store. */
    static final int ALIGNMENT = 8;

    private Layout() {}

    /** How much of the ring an entry takes. */
    static int entryBytes(int length) {
        return (BYTES + length + ALIGNMENT - 1) & -ALIGNMENT;
    }

    /** Binds the fixed part of the head together. */
    static int headCheck(int capacity) {
        return 31 * (31 * Long.hashCode(MAGIC) + VERSION) + capacity;
    }
}
