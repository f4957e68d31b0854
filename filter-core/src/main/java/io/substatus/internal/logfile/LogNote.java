package io.substatus.internal.logfile;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What the ring's checkpoint says of the log: the place at which the next lines begin. Immutable. */
final class LogNote {

    private final long period;
    private final long length;
    private final long lastMillis;
    private final String name;
    private final byte[] before;

    private LogNote(ByteBuffer in) {
        period = in.getLong();
        length = in.getLong();
        lastMillis = in.getLong();
        byte[] nameBytes = new byte[in.getInt()];
        in.get(nameBytes);
        name = new String(nameBytes, StandardCharsets.UTF_8);
        before = new byte[in.remaining()];
        in.get(before);
    }

    /** Reads a note, or returns null if no file had been opened. */
    static @Nullable LogNote read(byte[] note) {
        return note.length == 0 ? null : new LogNote(ByteBuffer.wrap(note));
    }

    /** Replaces the buffer's content by a note, which allocates nothing. What is too long for it is left out. */
    static void write(ByteBuffer out, OpenLogFile file, long lastMillis, byte[] before) {
        out.clear();
        out.putLong(file.period());
        out.putLong(file.length());
        out.putLong(lastMillis);
        out.putInt(file.name().length);
        out.put(file.name());
        if (before.length <= out.remaining()) {
            out.put(before);
        }
        out.flip();
    }

    /** The number of the period that the file is for. */
    long period() {
        return period;
    }

    /** How long the file was. */
    long length() {
        return length;
    }

    /** The time of the file's last line. */
    long lastMillis() {
        return lastMillis;
    }

    /** The file's name without its folder. */
    String name() {
        return name;
    }

    /** What was to be written between that length and the first line; nobody changes it. */
    byte[] before() {
        return before;
    }
}
