package io.substatus.internal.ring;

import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Two places for checkpoints, written by turns: whatever happens while one is written, the other is whole. Confined to
 * one thread at a time.
 */
final class Checkpoints {

    /** The greatest note that finds room. */
    static final int NOTE_BYTES = Layout.SLOT_BYTES - 40;

    private static final int NUMBER = 0;
    private static final int GENERATION = 8;
    private static final int POSITION = 16;
    private static final int LENGTH = 24;
    private static final int CHECK = 28;
    private static final int NOTE = 32;

    private final ByteBuffer slots;
    private final ByteBuffer scratch = ByteBuffer.allocate(Layout.SLOT_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private final CRC32C sum = new CRC32C();
    private long number;

    /** @param slots room for two */
    Checkpoints(ByteBuffer slots) {
        this.slots = slots;
    }

    /** Returns the newest whole one, or null if there is none. */
    @Nullable
    Checkpoint read() {
        Checkpoint newest = null;
        for (int slot = 0; slot < 2; slot++) {
            Checkpoint found = readSlot(slot);
            if (found != null && found.number() >= number) {
                number = found.number();
                newest = found;
            }
        }
        return newest;
    }

    private @Nullable Checkpoint readSlot(int slot) {
        slots.get(slot * Layout.SLOT_BYTES, scratch.array());
        int length = scratch.getInt(LENGTH);
        if (length < 0 || length > NOTE_BYTES || scratch.getInt(CHECK) != check(length)) {
            return null;
        }
        return new Checkpoint(
                scratch.getLong(NUMBER),
                scratch.getLong(GENERATION),
                scratch.getLong(POSITION),
                Arrays.copyOfRange(scratch.array(), NOTE, NOTE + length));
    }

    /**
     * Writes the next one. When the method returns, the next process will find it.
     *
     * @param note its remaining bytes, at most {@link #NOTE_BYTES}, are taken without moving its position
     */
    void write(long generation, long position, ByteBuffer note) {
        number++;
        int length = note.remaining();
        scratch.putLong(NUMBER, number);
        scratch.putLong(GENERATION, generation);
        scratch.putLong(POSITION, position);
        scratch.putInt(LENGTH, length);
        note.get(note.position(), scratch.array(), NOTE, length);
        scratch.putInt(CHECK, check(length));
        int slot = (int) (number & 1);
        slots.put(slot * Layout.SLOT_BYTES, scratch.array(), 0, NOTE + length);
        VarHandle.fullFence(); // before the room is given to producers, and before the other place is written
    }

    /** Over everything but itself; never 0 for the zeros of a file that was just made. */
    private int check(int length) {
        sum.reset();
        sum.update(scratch.array(), 0, CHECK);
        sum.update(scratch.array(), NOTE, length);
        return ~(int) sum.getValue();
    }
}
