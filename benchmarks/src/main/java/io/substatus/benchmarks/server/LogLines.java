package io.substatus.benchmarks.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.substatus.testkit.kill.LogAudit;
import io.substatus.testkit.kill.RequestId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the log of any of the servers, which is text with one request a line. Stateless. */
final class LogLines {

    private static final Pattern NCSA =
            Pattern.compile("\\S+ - \\S+ \\[[^]]+] \"GET \\S+ HTTP/1\\.1\" \\d{3} (\\d+|-) \"[^\"]*\" \"[^\"]*\"");
    private static final Pattern W3C =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d \\S+ GET( (\"[^\"]*\"|[^ \"]+)){11}");

    private LogLines() {}

    /**
     * Hands every line with a request to the audit.
     *
     * @return how many lines are neither whole nor directives
     */
    static long read(Path folder, LogAudit audit) {
        long torn = 0;
        for (Path file : files(folder)) {
            for (String line : text(file).split("\r?\n", -1)) {
                if (NCSA.matcher(line).matches() || W3C.matcher(line).matches()) {
                    RequestId.find(line).ifPresent(audit::line);
                } else if (!line.isEmpty() && !line.startsWith("#")) {
                    torn++;
                }
            }
        }
        return torn;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(LogLines::isLog).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isLog(Path path) {
        String name = path.getFileName().toString();
        return name.endsWith(".log") || name.startsWith("access_log");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
