package io.substatus.internal.ring;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says to all class loaders of this JVM that a file is taken. A file lock alone would not do: it belongs to the process,
 * and POSIX ends it when the process closes any channel of the file, so whoever finds it locked must not even have opened
 * it. System properties are what all class loaders share, and strings keep none of them alive. Thread-safe.
 */
final class Claim {

    private static final String PREFIX = "io.substatus.taken:";

    private final String key;

    private Claim(String key) {
        this.key = key;
    }

    /**
     * Takes the file.
     *
     * @return null if it is taken
     * @throws IOException if its folder is not there
     */
    static @Nullable Claim of(Path file) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "folder");
        String key = PREFIX + folder.toRealPath().resolve(file.getFileName());
        return System.getProperties().putIfAbsent(key, "true") == null ? new Claim(key) : null;
    }

    void release() {
        System.getProperties().remove(key);
    }
}
