package io.substatus.internal.ring;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.zip.CRC32C;

/** The part of a ring's file that is not mapped: what it is, and what its owner says of all entries. Stateless. */
final class RingHead {

    /** The greatest label that finds room. */
    static final int MAX_LABEL = Layout.LABEL_BYTES - 8;

    private static final int LABEL = 8;

    private RingHead() {}

    /**
     * Reads what kind of ring it is.
     *
     * @return the capacity, or 0 for a file that somebody only began to make
     * @throws DamagedRingException if it is no ring
     */
    static int capacity(FileChannel channel) throws IOException {
        byte[] page = read(channel, 0, Layout.PAGE);
        if (Arrays.equals(page, new byte[Layout.PAGE])) {
            return 0;
        }
        ByteBuffer head = ByteBuffer.wrap(page).order(ByteOrder.LITTLE_ENDIAN);
        int capacity = head.getInt(Layout.CAPACITY_AT);
        if (head.getLong(Layout.MAGIC_AT) != Layout.MAGIC
                || head.getInt(Layout.VERSION_AT) != Layout.VERSION
                || head.getInt(Layout.HEAD_CHECK_AT) != Layout.headCheck(capacity)
                || !isCapacity(capacity)) {
            throw new DamagedRingException("its head is not that of a ring of version " + Layout.VERSION);
        }
        if (channel.size() != fileLength(capacity)) {
            throw new DamagedRingException("length: " + channel.size() + " (expected: " + fileLength(capacity) + ")");
        }
        return capacity;
    }

    static boolean isCapacity(int capacity) {
        return capacity >= RingFile.MIN_CAPACITY
                && capacity <= RingFile.MAX_CAPACITY
                && Integer.bitCount(capacity) == 1;
    }

    static long fileLength(int capacity) {
        return (long) Layout.DATA_AT + capacity;
    }

    static void write(FileChannel channel, int capacity) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(Layout.PAGE).order(ByteOrder.LITTLE_ENDIAN);
        head.putLong(Layout.MAGIC_AT, Layout.MAGIC);
        head.putInt(Layout.VERSION_AT, Layout.VERSION);
        head.putInt(Layout.CAPACITY_AT, capacity);
        head.putInt(Layout.HEAD_CHECK_AT, Layout.headCheck(capacity));
        writeFully(channel, head, 0);
    }

    /** Reads the label, or nothing if there is none that is whole. */
    static byte[] label(FileChannel channel) throws IOException {
        byte[] bytes = read(channel, Layout.LABEL_AT, Layout.LABEL_BYTES);
        ByteBuffer area = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int length = area.getInt(0);
        if (length < 0 || length > MAX_LABEL) {
            return new byte[0];
        }
        byte[] label = Arrays.copyOfRange(bytes, LABEL, LABEL + length);
        return area.getInt(4) == check(label) ? label : new byte[0];
    }

    static void writeLabel(FileChannel channel, byte[] label) throws IOException {
        ByteBuffer area = ByteBuffer.allocate(LABEL + label.length).order(ByteOrder.LITTLE_ENDIAN);
        area.putInt(label.length).putInt(check(label)).put(label).flip();
        writeFully(channel, area, Layout.LABEL_AT);
    }

    private static int check(byte[] label) {
        CRC32C sum = new CRC32C();
        sum.update(label, 0, label.length);
        return (int) sum.getValue();
    }

    /** Writes all of the bytes. */
    static void writeFully(FileChannel channel, ByteBuffer bytes, long position) throws IOException {
        long start = position - bytes.position();
        while (bytes.hasRemaining()) {
            channel.write(bytes, start + bytes.position());
        }
    }

    /** Reads a stretch; what is behind the end of the file is zeros. */
    private static byte[] read(FileChannel channel, long position, int length) throws IOException {
        byte[] bytes = new byte[length];
        readFully(channel, ByteBuffer.wrap(bytes), position);
        return bytes;
    }

    /** Fills the buffer as far as the file goes. */
    static void readFully(FileChannel channel, ByteBuffer bytes, long position) throws IOException {
        int more = 0;
        while (more >= 0 && bytes.hasRemaining()) {
            more = channel.read(bytes, position + bytes.position());
        }
    }
}
