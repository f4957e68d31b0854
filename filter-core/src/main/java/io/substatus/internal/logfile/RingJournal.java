package io.substatus.internal.logfile;

import io.substatus.internal.ring.RingFile;
import io.substatus.internal.ring.RingWatch.State;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the ring's checkpoint true: before bytes go to the log it says where they will begin, and afterwards that they are
 * there. Confined to its owner's lock.
 */
final class RingJournal implements RollingFile.Watcher {

    private final RingFile ring;
    private final RingReport report;
    private final ByteBuffer note = ByteBuffer.allocate(RingFile.MAX_NOTE);

    private @Nullable OpenLogFile file;
    private long position;
    private long lastMillis;
    private long notedLength;
    private boolean moved;

    /** @param position up to where entries were taken out of the ring */
    RingJournal(RingFile ring, long position, RingReport report) {
        this.ring = ring;
        this.position = position;
        this.report = report;
        note.limit(0);
    }

    long position() {
        return position;
    }

    /** What the ring's checkpoint says beside the position. */
    byte[] noted() {
        byte[] bytes = new byte[note.remaining()];
        note.get(note.position(), bytes);
        return bytes;
    }

    /**
     * Confirms what was just read from the ring.
     *
     * @throws LostRingException if it may be anything
     */
    void confirm() throws LostRingException {
        State state = ring.look();
        moved = state == State.MOVED;
        if (state == State.CUT) {
            throw new LostRingException();
        }
    }

    /** Whether the ring's file had lost its name when it was looked at last. */
    boolean isMoved() {
        return moved;
    }

    @Override
    public void writes(OpenLogFile open, byte[] before) throws IOException {
        boolean isWhole = open.measure();
        if (open != file || open.length() != notedLength || before.length > 0) {
            file = open;
            note(before);
        }
        if (!isWhole) {
            throw new IOException("the file became shorter, or is gone");
        }
    }

    /**
     * Notes that everything before the position was written.
     *
     * @param millis the time of the last line
     */
    void wrote(long newPosition, long millis) {
        position = newPosition;
        lastMillis = millis;
        note(OpenLogFile.NOTHING);
    }

    /** Notes that everything before the position was written, and that the log goes on in that file, or null for a new block. */
    void goesOn(@Nullable OpenLogFile open, long newPosition, long millis) {
        file = open;
        wrote(newPosition, millis);
    }

    private void note(byte[] before) {
        OpenLogFile open = file;
        if (open == null) {
            note.clear().limit(0);
        } else {
            LogNote.write(note, open, lastMillis, before);
            notedLength = open.length();
        }
        ring.checkpoint(position, note);
    }

    @Override
    public void opensAgain(IOException cause) {
        report.opensAgain(cause);
    }

    @Override
    public void notClosed(IOException cause) {
        report.notClosed(cause);
    }
}
