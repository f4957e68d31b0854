package io.substatus.internal.commandline;

import io.substatus.internal.webconfig.ReadConfiguration;
import io.substatus.internal.webconfig.reader.ConfigFiles;
import io.substatus.internal.webconfig.reader.WebConfigReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A folder on disk that holds a configuration. Immutable, thread-safe.
 *
 * @param folder the folder
 */
record ConfigFolder(Path folder) implements ConfigFiles {

    /**
     * Reads a file that was named on the command line.
     *
     * @throws UsageException when there is no such file
     */
    static ReadConfiguration read(String name, Map<String, String> environment) throws UsageException {
        Path file = path(name);
        Path parent = file.toAbsolutePath().getParent();
        if (!Files.isRegularFile(file) || parent == null) {
            throw new UsageException("file: " + name + " (expected: a file, such as WEB-INF/web.config)");
        }
        String fileName = String.valueOf(file.getFileName());
        String shownFolder = name.substring(0, name.length() - fileName.length());
        return WebConfigReader.read(new ConfigFolder(parent), fileName, shownFolder, environment);
    }

    /** A path as it was written. */
    static Path path(String name) throws UsageException {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new UsageException("path: " + name + " (expected: a path: " + e.getReason() + ")");
        }
    }

    @Override
    public @Nullable InputStream open(String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.exists(file) ? Files.newInputStream(file) : null;
    }
}
