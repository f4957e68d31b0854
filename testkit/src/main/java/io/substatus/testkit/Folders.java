package io.substatus.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Temporary folders, with failures that a test need not declare. Stateless. */
final class Folders {
    private Folders() {}

    static Path createTemporary(String name) {
        try {
            return Files.createTempDirectory("testkit-" + name + '-').toRealPath();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static void create(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Deletes a folder and all that is in it; a process that just died may still have been writing. */
    static void delete(Path folder) {
        try {
            for (Path path : deepestFirst(folder)) {
                Files.deleteIfExists(path);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Path> deepestFirst(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        } catch (NoSuchFileException gone) {
            return List.of();
        }
    }
}
