package io.substatus.internal.servlet;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names in a folder of an application: those on the disk first, of which no more are read than asked for, then
 * those in its jars. Stateless.
 */
final class FolderNames {

    private FolderNames() {}

    static List<String> of(ServletContext context, String folder, @Nullable Path onDisk, int limit) {
        Set<String> names = new LinkedHashSet<>();
        if (onDisk != null && Files.isDirectory(onDisk)) {
            addFromDisk(onDisk, limit, names);
        }
        if (names.size() < limit) { // a small folder: the container may list it as a whole
            addResources(context.getResourcePaths(folder), folder, names);
        }
        return new ArrayList<>(names).subList(0, Math.min(limit, names.size()));
    }

    private static void addFromDisk(Path folder, int limit, Set<String> names) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (names.size() == limit) {
                    return;
                }
                names.add(file.getFileName() + (Files.isDirectory(file) ? "/" : ""));
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            names.clear(); // the container may know them yet
        }
    }

    private static void addResources(@Nullable Set<String> paths, String folder, Set<String> names) {
        for (String path : paths == null ? Set.<String>of() : paths) {
            if (path.startsWith(folder)) {
                names.add(path.substring(folder.length()));
            }
        }
    }
}
