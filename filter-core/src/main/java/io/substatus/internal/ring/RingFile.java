package io.substatus.internal.ring;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A ring's file, locked for as long as it is open: nobody else, be it a process or another class loader of this one, has it
 * at the same time. The lock goes with the process, however it ends. Confined to one thread at a time.
 *
 * <p>The mapping cannot be undone before the garbage collector finds it; it keeps no thread, no file handle and no class
 * loader.
 */
public final class RingFile implements Closeable {

    /** The smallest ring, in bytes. */
    public static final int MIN_CAPACITY = Layout.PAGE;

    /** The greatest ring, in bytes. */
    public static final int MAX_CAPACITY = 1 << 30;

    /** The greatest note of a checkpoint, in bytes. */
    public static final int MAX_NOTE = Checkpoints.NOTE_BYTES;

    /** The greatest label, in bytes. */
    public static final int MAX_LABEL = RingHead.MAX_LABEL;

    /** A greater ring of a dead process is read where it lies. */
    private static final int MOST_COPIED = 1 << 26;

    private static final int ZEROS = 1 << 16;
    private static final ByteBuffer NO_NOTE = ByteBuffer.allocate(0).asReadOnlyBuffer();

    private final Path path;
    private final Claim claim;
    private final RandomAccessFile file;
    private final FileChannel channel;
    private @Nullable MappedByteBuffer map;
    private @Nullable Checkpoints checkpoints;
    private @Nullable RingWatch watch;
    private long generation = Checkpoint.EMPTY;

    private RingFile(Path path, Claim claim, RandomAccessFile file) {
        this.path = path;
        this.claim = claim;
        this.file = file;
        this.channel = file.getChannel();
    }

    /**
     * Opens and locks the file, making it if it is missing. Nothing is read or written yet.
     *
     * @param path the file; its folder exists
     * @return null if somebody else has it
     * @throws IOException if it cannot be opened or locked
     */
    public static @Nullable RingFile open(Path path) throws IOException {
        Claim claim = Claim.of(path);
        if (claim == null) {
            return null;
        }
        RingFile file = null;
        try {
            RingFile opened = new RingFile(path, claim, new RandomAccessFile(path.toFile(), "rw"));
            file = opened.lock() ? opened : null;
            return file;
        } finally {
            if (file == null) {
                claim.release();
            }
        }
    }

    private boolean lock() throws IOException {
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null; // a class loader that shares no system properties with this one
        } finally {
            if (lock == null) {
                file.close();
            }
        }
        return lock != null;
    }

    /** Returns the path under which the file was opened. */
    public Path path() {
        return path;
    }

    /**
     * Looks for what a dead process left here.
     *
     * @return null if there is nothing
     * @throws DamagedRingException if the file is no ring
     * @throws IOException if it cannot be read
     */
    public @Nullable Remains remains() throws IOException {
        int capacity = RingHead.capacity(channel);
        if (capacity == 0) {
            return null;
        }
        Checkpoint last = map(capacity).read();
        if (last == null) {
            throw new DamagedRingException("no whole checkpoint");
        }
        if (last.generation() == Checkpoint.EMPTY) {
            return null;
        }
        generation = last.generation();
        ByteBuffer entries = capacity <= MOST_COPIED ? copy(capacity) : data();
        return Remains.of(new MappedRing(entries, generation, last.position()), last, RingHead.label(channel));
    }

    /**
     * Looks through this process's own ring, which is closed, after somebody cut its file short: as far as the file goes, entries
     * are there. Nothing touches the mapping any more, so checkpoints are not written from now on.
     *
     * @param ring what {@link #format} returned
     * @param position where the first entry begins that was not taken out
     * @param note what was noted there
     * @throws IOException if the file cannot be read
     */
    public Remains salvage(MappedRing ring, long position, byte[] note) throws IOException {
        checkpoints = null;
        map = null;
        Checkpoint last = new Checkpoint(0, generation, position, note);
        MappedRing copy = new MappedRing(copy(ring.capacity()), generation, position);
        return Remains.of(copy, last, RingHead.label(channel));
    }

    /** What the file has, and zeros behind its end. */
    private ByteBuffer copy(int capacity) throws IOException {
        ByteBuffer copy = ByteBuffer.allocateDirect(capacity);
        RingHead.readFully(channel, copy, Layout.DATA_AT);
        return copy.clear();
    }

    /**
     * Makes the ring empty, whatever the file was before. Every byte is written, so that the file has all its blocks: a store
     * into a mapped page for which the disk has no block would end the process.
     *
     * @param capacity a power of two from {@link #MIN_CAPACITY} to {@link #MAX_CAPACITY}
     * @param label what the next process has to know of all entries, at most {@link #MAX_LABEL} bytes
     * @return the ring, open for producers
     * @throws IOException if there is not enough room; then the file holds nothing
     */
    public MappedRing format(int capacity, byte[] label) throws IOException {
        if (!RingHead.isCapacity(capacity)) {
            throw new IllegalArgumentException("capacity: " + capacity + " (expected: a power of two from "
                    + MIN_CAPACITY + " to " + MAX_CAPACITY + ")");
        }
        requireRoom(RingHead.fileLength(capacity) - channel.size());
        try {
            writeZeros(capacity);
        } catch (IOException e) {
            channel.truncate(0);
            throw e;
        }
        map(capacity);
        generation = newGeneration();
        checkpoint(0, NO_NOTE);
        RingHead.writeLabel(channel, label);
        RingHead.write(channel, capacity);
        MappedRing ring = new MappedRing(data(), generation, 0);
        touch(capacity);
        return ring;
    }

    /** Looked for before, since others would feel it if the last room of a disk were taken for a moment again and again. */
    private void requireRoom(long needed) throws IOException {
        long usable = Files.getFileStore(path).getUsableSpace();
        if (needed > usable) {
            throw new IOException("room on the disk: " + usable + " (expected: " + needed + " for the ring)");
        }
    }

    /** The head first: a file that ends up half done is one that nobody has to look at. */
    private void writeZeros(int capacity) throws IOException {
        long end = RingHead.fileLength(capacity);
        if (channel.size() > end) {
            channel.truncate(end);
        }
        ByteBuffer zeros = ByteBuffer.allocateDirect(ZEROS);
        for (long at = 0; at < end; at += zeros.position()) {
            zeros.clear().limit((int) Math.min(ZEROS, end - at));
            RingHead.writeFully(channel, zeros, at);
        }
    }

    /** The first store into a page costs ten times what later ones do; nobody's request should pay for it. */
    private void touch(int capacity) {
        ByteBuffer data = data();
        for (int at = 0; at < capacity; at += Layout.PAGE) {
            data.put(at, (byte) 0);
        }
    }

    private Checkpoints map(int capacity) throws IOException {
        long length = RingHead.fileLength(capacity);
        MappedByteBuffer mapped = channel.map(MapMode.READ_WRITE, 0, length);
        map = mapped;
        watch = new RingWatch(path, file, length);
        Checkpoints made = new Checkpoints(mapped.slice(Layout.SLOTS_AT, 2 * Layout.SLOT_BYTES));
        checkpoints = made;
        return made;
    }

    private ByteBuffer data() {
        MappedByteBuffer mapped = Objects.requireNonNull(map, "map");
        return mapped.slice(Layout.DATA_AT, mapped.capacity() - Layout.DATA_AT);
    }

    private static long newGeneration() {
        long random = new SecureRandom().nextLong();
        return random == Checkpoint.EMPTY ? 1 : random;
    }

    /**
     * Notes that all entries before the position were taken out. When the method returns, the next process will find it.
     *
     * @param note what that process should know, at most {@link #MAX_NOTE} bytes; its position is not moved
     */
    public void checkpoint(long position, ByteBuffer note) {
        Checkpoints open = checkpoints;
        if (open != null) {
            open.write(generation, position, note);
        }
    }

    /** Returns what looks after the mapping; needs one, so a ring that was formatted. */
    public RingWatch watch() {
        return Objects.requireNonNull(watch, "watch");
    }

    /** Looks what others did to the file; without a mapping they can do no harm. */
    public RingWatch.State look() {
        return map == null ? RingWatch.State.SOUND : watch().look();
    }

    /** Notes that the ring is empty, so that the next process need not look. */
    public void checkpointEmpty() {
        generation = Checkpoint.EMPTY;
        checkpoint(0, NO_NOTE);
    }

    /** Makes that nobody looks for anything in the file any more. */
    public void discard() throws IOException {
        RingHead.writeFully(channel, ByteBuffer.allocate(Layout.PAGE), 0);
    }

    /**
     * Copies the file to {@code <name>.damaged-<n>} beside it, with the first number that is free.
     *
     * @return the copy
     * @throws IOException if that fails; what was copied is deleted
     */
    public Path setAside() throws IOException {
        Path copy = path;
        for (int n = 1; Files.exists(copy); n++) {
            copy = path.resolveSibling(path.getFileName() + ".damaged-" + n);
        }
        try (FileChannel target = FileChannel.open(copy, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            long end = channel.size();
            long copied = 1;
            for (long at = 0; at < end && copied > 0; at += copied) {
                copied = channel.transferTo(at, end - at, target);
            }
        } catch (IOException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
        return copy;
    }

    /** Ends the lock. What was not taken out stays for whoever opens the file next. Closing again does nothing. */
    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            try (file) {
                checkpoints = null;
                map = null;
            } finally {
                claim.release();
            }
        }
    }
}
