package io.substatus.internal.customerror;

import io.substatus.internal.errorpage.OwnersFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps files that were read until they change on the disk. The paths come from the configuration and from the names of
 * folders, so there are few. Thread-safe.
 */
public final class KeptFiles {

    /** A second fence: beyond that many nothing is kept. */
    private static final int MAX_KEPT = 256;

    private static final FileTime NEVER_CHANGES = FileTime.fromMillis(0);

    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final Function<String, @Nullable String> mimeTypes;

    private record Kept(FileTime changed, long size, OwnersFile file) {}

    /** @param mimeTypes the media type for a file name, or null; HTML is assumed then */
    public KeptFiles(Function<String, @Nullable String> mimeTypes) {
        this.mimeTypes = mimeTypes;
    }

    /** A file on the disk as it is now, or null if there is none. */
    public @Nullable OwnersFile read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return null;
        }
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        String name = file.toString();
        Kept known = kept.get(name);
        if (known != null && known.changed.equals(now.lastModifiedTime()) && known.size == now.size()) {
            return known.file;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return keep(name, now.lastModifiedTime(), in);
        }
    }

    /** A file of an archive, which stays as it is, or null if there is none. */
    public @Nullable OwnersFile read(String path, Opener opener) throws IOException {
        Kept known = kept.get(path);
        if (known != null) {
            return known.file;
        }
        try (InputStream in = opener.open(path)) {
            return in == null ? null : keep(path, NEVER_CHANGES, in);
        }
    }

    private OwnersFile keep(String name, FileTime changed, InputStream in) throws IOException {
        byte[] body = in.readNBytes(PageFiles.MAX_BYTES + 1);
        if (body.length > PageFiles.MAX_BYTES) {
            throw new IOException("more than 1 MB");
        }
        String type = mimeTypes.apply(name);
        OwnersFile file = new OwnersFile(body, type == null ? "text/html" : type);
        if (kept.size() < MAX_KEPT) {
            kept.put(name, new Kept(changed, body.length, file));
        }
        return file;
    }

    /** Opens a file of an archive. */
    @FunctionalInterface
    public interface Opener {

        /** The file's bytes, or null if there is none. */
        @Nullable
        InputStream open(String path) throws IOException;
    }
}
