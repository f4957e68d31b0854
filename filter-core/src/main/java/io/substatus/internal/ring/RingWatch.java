package io.substatus.internal.ring;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Sees what others do to a ring's file. Only {@link #isWhole} is for any thread, the rest for the one that takes entries
 * out.
 *
 * <p>Memory that is mapped beyond the end of a file cannot be touched. HotSpot survives that where it is its own code that
 * touches, as with buffers and their views, but not in what it calls (check sums of a mapped buffer), and answers with an
 * {@link InternalError}: in JDK 25 at once, in JDK 17 only when the thread enters the virtual machine the next time,
 * wherever that is, while the value that was read is anything. So nothing may be believed that was read from a mapping before
 * this has looked.
 */
public final class RingWatch {

    /** What became of the file. */
    public enum State {
        /** All is well. */
        SOUND,
        /** Another file, or none, has its name; what is mapped is whole. */
        MOVED,
        /** It is not as long as what is mapped. */
        CUT
    }

    private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Path path;
    private final RandomAccessFile file;
    private final long length;
    private final @Nullable Object key;
    private long lastLook;
    private boolean same = true;

    RingWatch(Path path, RandomAccessFile file, long length) throws IOException {
        this.path = path;
        this.file = file;
        this.length = length;
        this.key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
        this.lastLook = System.nanoTime();
    }

    /** Whether the file is as long as what is mapped: one call of the operating system, which no interrupt ends. */
    public boolean isWhole() {
        try {
            return file.length() >= length;
        } catch (IOException e) {
            return false; // it was closed
        }
    }

    /** Looks how long the file is, and once a second whether it still has its name. */
    public State look() {
        if (!isWhole()) {
            return State.CUT;
        }
        long now = System.nanoTime();
        if (now - lastLook >= LOOK_NANOS) {
            lastLook = now;
            same = hasKey();
        }
        return same ? State.SOUND : State.MOVED;
    }

    private boolean hasKey() {
        try {
            return Objects.equals(
                    key, Files.readAttributes(path, BasicFileAttributes.class).fileKey());
        } catch (IOException e) {
            return false; // gone, or as good as gone
        }
    }

    /** Makes a late {@link InternalError} come now, and forgets it. Slow, for once. */
    public static void settle() {
        try {
            throw new Settled();
        } catch (Settled | InternalError e) {
            Thread.onSpinWait();
        }
    }

    /** Throwing it enters the virtual machine. */
    private static final class Settled extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
