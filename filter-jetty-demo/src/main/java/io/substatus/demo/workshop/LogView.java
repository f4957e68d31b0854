package io.substatus.demo.workshop;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The log's tail as the page shows it. Immutable.
 *
 * @param file the file's name; empty before the first line
 * @param lines the newest lines, newest first
 */
public record LogView(String file, List<LogLine> lines) {

    private static final int MOST = 8;

    /** Copies the list. */
    public LogView {
        lines = List.copyOf(lines);
    }

    static LogView of(ServletContext context) throws IOException {
        LogTail tail = Workshop.of(context).log();
        return new LogView(tail.file().map(Path::toString).orElse(""), tail.newest(MOST));
    }
}
