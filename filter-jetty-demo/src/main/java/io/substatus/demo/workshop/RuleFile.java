package io.substatus.demo.workshop;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A {@code web.config} as text. Immutable.
 *
 * @param name of the branch whose it is; empty for the shop's
 * @param lines its lines
 */
public record RuleFile(String name, List<String> lines) {

    private static final String LOCATION = "<location path=\"";

    /** Copies the list. */
    public RuleFile {
        lines = List.copyOf(lines);
    }

    static RuleFile read(String name, InputStream in) throws IOException {
        return new RuleFile(
                name,
                new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    }

    /**
     * The number of the line that holds a rule, first looked for in what holds at a path, then everywhere.
     *
     * @param path below the application's root, without a slash before it
     * @return 0 if there is none
     */
    int line(String path, String rule) {
        for (String at = path; !at.isEmpty(); at = parent(at)) {
            int location = find(LOCATION + at + '"', 0, lines.size());
            int line = location == 0 ? 0 : find(rule, location, find("</location>", location, lines.size()));
            if (line > 0) {
                return line;
            }
        }
        return find(rule, 0, lines.size());
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private int find(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (lines.get(i).contains(text)) {
                return i + 1;
            }
        }
        return 0;
    }
}
