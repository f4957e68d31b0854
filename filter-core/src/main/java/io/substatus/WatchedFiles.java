package io.substatus;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Opens the files of one configuration, those that are missing too, and knows whether one has changed since. Confined to
 * one thread at a time.
 */
final class WatchedFiles {

    /** More than is taken of a configuration; the rest of a larger file is neither read nor watched. */
    private static final int LARGEST = (1 << 20) + 1;

    /** Times of files may be as coarse as this: what is younger may change without a new time. */
    private static final Duration COARSEST = Duration.ofSeconds(2);

    private final Map<Path, Seen> files = new HashMap<>();

    /** Opens a file, or returns null when there is none. */
    @Nullable
    InputStream open(Path file) throws IOException {
        Stamp stamp = Stamp.of(file); // first: what changes while it is read has another one then
        files.put(file, new Seen(stamp, 0));
        byte[] content = content(file);
        files.put(file, new Seen(stamp, sum(content)));
        return content == null ? null : new ByteArrayInputStream(content);
    }

    /** Whether a file that was opened has appeared, gone, or changed, even within the same tick of its time. */
    boolean haveChanged() {
        for (Map.Entry<Path, Seen> entry : files.entrySet()) {
            Stamp before = entry.getValue().stamp();
            Stamp now = Stamp.of(entry.getKey());
            if (!now.isSameAs(before)) {
                return true;
            }
            if (!before.settled()) {
                if (sum(entry.getKey()) != entry.getValue().sum()) {
                    return true;
                }
                entry.setValue(new Seen(now, entry.getValue().sum()));
            }
        }
        return false;
    }

    private static long sum(Path file) {
        try {
            return sum(content(file));
        } catch (IOException e) {
            return 0; // as when it was opened, which told of it
        }
    }

    private static byte @Nullable [] content(Path file) throws IOException {
        if (!Files.exists(file)) {
            return null;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(LARGEST);
        }
    }

    private static long sum(byte @Nullable [] content) {
        CRC32 sum = new CRC32();
        if (content != null) {
            sum.update(content);
        }
        return sum.getValue();
    }

    /** A file as it was opened. */
    private record Seen(Stamp stamp, long sum) {}

    /**
     * By which a changed file is known.
     *
     * @param time null where there is no file
     * @param settled whether a later change must have another time
     */
    private record Stamp(@Nullable FileTime time, long size, boolean settled) {

        private static final Stamp NO_FILE = new Stamp(null, -1, true);

        static Stamp of(Path file) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                FileTime time = attributes.lastModifiedTime();
                boolean settled = time.toInstant().isBefore(Instant.now().minus(COARSEST));
                return new Stamp(time, attributes.size(), settled);
            } catch (IOException e) {
                return NO_FILE;
            }
        }

        boolean isSameAs(Stamp other) {
            return size == other.size && (time == null ? other.time == null : time.equals(other.time));
        }
    }
}
