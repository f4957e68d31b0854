package io.substatus.benchmarks.log;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The files that a log left. Stateless. */
final class Written {

    private static final int BUFFER = 256 * 1024;

    private Written() {}

    /** How many lines with a request there are below the folder. */
    static long lines(Path folder) {
        try {
            long lines = 0;
            for (Path file : below(folder)) {
                if (file.toString().endsWith(".log")
                        || file.getFileName().toString().startsWith("access_log")) {
                    lines += linesOf(file);
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines that end, but for those that begin with a number sign, as directives do. */
    private static long linesOf(Path file) throws IOException {
        long lines = 0;
        byte previous = '\n';
        byte[] bytes = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(bytes); count > 0; count = in.read(bytes)) {
                for (int i = 0; i < count; i++) {
                    if (bytes[i] == '\n') {
                        lines++;
                    } else if (bytes[i] == '#' && previous == '\n') {
                        lines--;
                    }
                    previous = bytes[i];
                }
            }
        }
        return lines;
    }

    static void delete(Path folder) {
        try {
            for (Path path : below(folder)) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
