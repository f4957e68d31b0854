package io.substatus.internal.guard.access;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Finds {@code app_offline.htm} and reads it, doing no more than what changed asks for. Thread-safe by one lock. */
final class OfflineLookUp {

    private static final Logger LOGGER = System.getLogger("io.substatus");
    private static final String NAME = "app_offline.htm";
    private static final int LARGEST = 1 << 20;
    private static final byte[] NOTHING = {};

    /** Times of files may be as coarse as this: what is younger may change without a new time. */
    private static final Duration COARSEST = Duration.ofSeconds(2);

    private final Path root;
    private Path file;
    private @Nullable FileTime folderRead;
    private @Nullable FileTime fileRead;
    private long sizeRead;

    OfflineLookUp(Path root) {
        this.root = root;
        this.file = root.resolve(NAME);
    }

    /**
     * What is there now.
     *
     * @param before what was there at the last look
     */
    synchronized @Nullable OfflinePage look(@Nullable OfflinePage before) {
        if (!Files.isRegularFile(file) && !isFound()) {
            return null;
        }
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            FileTime time = attributes.lastModifiedTime();
            boolean same = time.equals(fileRead) && attributes.size() == sizeRead && isSettled(time);
            fileRead = time;
            sizeRead = attributes.size();
            return before != null && same ? before : new OfflinePage(read());
        } catch (IOException e) {
            LOGGER.log(Level.DEBUG, "app_offline.htm cannot be read", e);
            return new OfflinePage(NOTHING);
        }
    }

    /** A name in other letter case shows only in the list of the folder, which is read when the folder has changed. */
    private boolean isFound() {
        try {
            FileTime changed = Files.getLastModifiedTime(root);
            if (changed.equals(folderRead) && isSettled(changed)) {
                return false;
            }
            folderRead = changed;
            return isListed();
        } catch (IOException e) {
            LOGGER.log(Level.DEBUG, "folder of the application cannot be read", e);
            return false;
        }
    }

    private boolean isListed() throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(root, OfflineLookUp::isNamed)) {
            for (Path found : all) {
                file = found;
                return true;
            }
        }
        return false;
    }

    private static boolean isNamed(Path path) {
        Path name = path.getFileName();
        return name != null && name.toString().equalsIgnoreCase(NAME) && Files.isRegularFile(path);
    }

    private static boolean isSettled(FileTime time) {
        return time.toInstant().isBefore(Instant.now().minus(COARSEST));
    }

    private byte[] read() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            return bytes.length > LARGEST ? NOTHING : bytes;
        }
    }
}
