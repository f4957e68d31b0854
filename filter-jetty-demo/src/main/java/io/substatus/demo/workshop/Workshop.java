package io.substatus.demo.workshop;

import jakarta.servlet.ServletContext;
import java.nio.file.Path;
import java.util.Objects;

/**
 * What the workshop's servlets share; kept in the application's context. Immutable.
 *
 * @param gates the ways into the shop
 * @param log reads the log
 * @param rules shows the files of rules
 */
public record Workshop(Gates gates, LogTail log, Rules rules) {

    private static final String KEY = Workshop.class.getName();

    /**
     * Furnishes the workshop in an application.
     *
     * @param branches the folder of the branches' folders
     */
    public static void open(ServletContext context, Gates gates, Path logDirectory, Path branches) {
        LogTail log = new LogTail(logDirectory.resolve("W3SVC1"));
        context.setAttribute(KEY, new Workshop(gates, log, new Rules(context, branches)));
    }

    static Workshop of(ServletContext context) {
        return Objects.requireNonNull((Workshop) context.getAttribute(KEY), "the workshop is not open");
    }
}
