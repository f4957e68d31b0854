package io.substatus.demo.workshop;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the end of the newest log file. Thread-safe. */
final class LogTail {

    private static final int BYTES = 128 * 1024;
    private static final String FIELDS = "#Fields: ";

    private final Path folder;

    LogTail(Path folder) {
        this.folder = folder;
    }

    /** The file that is written to at present; empty before the first line. */
    Optional<Path> file() throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .max(Comparator.comparing(file -> file.getFileName().toString()));
        }
    }

    /**
     * The newest lines about the shop, newest first.
     *
     * @param most how many at most
     */
    List<LogLine> newest(int most) throws IOException {
        Optional<Path> file = file();
        List<LogLine> lines = file.isEmpty() ? new ArrayList<>() : lines(file.get());
        Collections.reverse(lines);
        return lines.stream().filter(line -> !line.ofWorkshop()).limit(most).toList();
    }

    private static List<LogLine> lines(Path file) throws IOException {
        List<String> fields = fields(file);
        return end(file)
                .lines()
                .filter(line -> !line.startsWith("#") && line.split(" ", -1).length == fields.size())
                .map(line -> LogLine.parse(fields, line))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** The fields as the file's first block names them. */
    private static List<String> fields(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(FIELDS))
                    .findFirst()
                    .map(line -> List.of(line.substring(FIELDS.length()).split(" ")))
                    .orElse(List.of());
        }
    }

    private static String end(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            long from = Math.max(0, in.length() - BYTES);
            byte[] bytes = new byte[(int) (in.length() - from)];
            in.seek(from);
            in.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
