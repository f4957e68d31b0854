package io.substatus.internal.customerror;

import io.substatus.internal.errorpage.OwnersFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Files of the machine by their whole paths, {@code /srv/errors/404.htm} or {@code /C:/errors/404.htm}. Thread-safe. */
public final class DiskFiles implements PageFiles {

    private final KeptFiles kept;

    /** @param kept what was read before */
    public DiskFiles(KeptFiles kept) {
        this.kept = kept;
    }

    @Override
    public Set<String> folders(String path) {
        Path folder = file(path);
        if (folder == null || !Files.isDirectory(folder)) {
            return Set.of();
        }
        try (Stream<Path> below = Files.list(folder)) {
            return below.filter(Files::isDirectory)
                    .map(found -> String.valueOf(found.getFileName()))
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            return Set.of(); // reading a file in it will tell
        }
    }

    @Override
    public @Nullable OwnersFile read(String path) throws IOException {
        Path file = file(path);
        return file == null ? null : kept.read(file);
    }

    private static @Nullable Path file(String path) {
        boolean drive = path.length() > 2 && path.charAt(2) == ':';
        try {
            Path file = Path.of(drive ? path.substring(1) : path);
            return file.isAbsolute() ? file : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
