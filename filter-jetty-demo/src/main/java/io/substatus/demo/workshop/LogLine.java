package io.substatus.demo.workshop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One request's line in the log. Immutable.
 *
 * @param text the line as it stands in the file
 * @param values the line's values by field
 */
public record LogLine(String text, Map<String, String> values) {

    private static final Set<String> OWN_PAGES = Set.of("/", "/log", "/favicon.ico");

    /** Copies the values. */
    public LogLine {
        values = Map.copyOf(values);
    }

    static LogLine parse(List<String> fields, String text) {
        String[] parts = text.split(" ", -1);
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < Math.min(parts.length, fields.size()); i++) {
            values.put(fields.get(i), parts[i]);
        }
        return new LogLine(text, values);
    }

    private String value(String field) {
        return values.getOrDefault(field, "-");
    }

    /** When the request ended, UTC. */
    public String time() {
        return value("time");
    }

    /** The method and the path. */
    public String request() {
        return value("cs-method") + " " + value("cs-uri-stem");
    }

    /** Status and sub-status, as in {@code 404.8}. */
    public String code() {
        return value("sc-status") + "." + value("sc-substatus");
    }

    /** The Windows error. */
    public String win32() {
        return value("sc-win32-status");
    }

    /** How long it took, in milliseconds. */
    public String millis() {
        return value("time-taken");
    }

    /** Whether the request failed. */
    public boolean failed() {
        return value("sc-status").compareTo("400") >= 0;
    }

    /** Whether the line is about the workshop itself, which would push the shop's lines out of sight. */
    boolean ofWorkshop() {
        String path = value("cs-uri-stem");
        return OWN_PAGES.contains(path)
                || path.startsWith("/try/")
                || path.startsWith("/rules")
                || path.startsWith("/style/");
    }
}
