package io.substatus.internal.logfile;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One file that is open for appending. Confined to its owner's lock. */
final class OpenLogFile implements Closeable {

    /** No bytes. */
    static final byte[] NOTHING = {};

    private static final byte[] LINE_END = {'\r', '\n'};

    private final Path path;
    private final long period;
    private final OutputStream out;
    private final @Nullable Object key;
    private final byte[] name;

    /** Where the last whole line ends, as far as this process knows. */
    private long length;

    private OpenLogFile(Path path, long period, OutputStream out) throws IOException {
        this.path = path;
        this.period = period;
        this.out = out;
        this.name = path.getFileName().toString().getBytes(StandardCharsets.UTF_8);
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        this.key = attributes.fileKey();
        this.length = attributes.size();
    }

    /** Opens the file, making it and its folder if they are missing. */
    static OpenLogFile open(Path path, long period, FileOpener opener) throws IOException {
        Path folder = Objects.requireNonNull(path.getParent(), "folder");
        // Asked first because createDirectories refuses a folder that is a symbolic link.
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
        OutputStream out = opener.open(path.toFile());
        try {
            return new OpenLogFile(path, period, out);
        } catch (IOException e) {
            try (out) {
                throw e;
            }
        }
    }

    Path path() {
        return path;
    }

    /** Tells the number of the period the file is for. */
    long period() {
        return period;
    }

    /** The file's name without its folder, in UTF-8; nobody changes it. */
    byte[] name() {
        return name;
    }

    /** Where the next line would begin. */
    long length() {
        return length;
    }

    /**
     * Looks how long the file is now, which others may have changed.
     *
     * @return false if it is shorter than it was, or gone
     */
    boolean measure() {
        long now = path.toFile().length();
        boolean shrunk = now < length;
        length = now;
        return !shrunk;
    }

    /** Returns the last bytes of the file, from there on; it is as long at least. */
    byte[] from(long position) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            file.seek(position);
            byte[] bytes = new byte[Math.toIntExact(length - position)];
            file.readFully(bytes);
            return bytes;
        }
    }

    /**
     * Tells whether the path still leads to this file and it is whole: others may delete, rename or empty it, though we
     * never do. When that cannot be told the answer is no, since opening the file again finds out what is wrong.
     */
    boolean isInPlace() {
        try {
            BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
            return Objects.equals(now.fileKey(), key) && now.size() >= length;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Returns what has to stand before the next line so that it begins on a line of its own: nothing, or a line end where
     * the file was cut short in the middle of a line, as by a crash.
     */
    byte[] lineEndIfTorn() throws IOException {
        if (length == 0) {
            return NOTHING;
        }
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            file.seek(length - 1);
            return file.read() == '\n' ? NOTHING : LINE_END;
        }
    }

    /** Writes the bytes at once. When only a part got through, takes that part back if nobody wrote behind it. */
    void write(byte[] buffer, int offset, int count) throws IOException {
        try {
            out.write(buffer, offset, count);
            length += count;
        } catch (IOException e) {
            takeBack(count, e);
            throw e;
        }
    }

    private void takeBack(int count, IOException cause) {
        File file = path.toFile();
        long rest = file.length() - length;
        if (rest <= 0 || rest > count) {
            return;
        }
        try (RandomAccessFile whole = new RandomAccessFile(file, "rw")) {
            whole.setLength(length);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
