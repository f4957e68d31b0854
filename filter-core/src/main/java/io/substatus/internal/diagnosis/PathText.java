package io.substatus.internal.diagnosis;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** Takes decoded paths apart. Stateless and thread-safe. */
final class PathText {

    private PathText() {}

    /** The first segment after parameters, empty segments and dots are resolved; empty for the root. */
    static String firstSegment(String path) {
        Deque<String> segments = new ArrayDeque<>();
        for (String raw : path.split("/", -1)) {
            int parameters = raw.indexOf(';');
            String segment = parameters < 0 ? raw : raw.substring(0, parameters);
            if (segment.equals("..")) {
                segments.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        return segments.isEmpty() ? "" : segments.getFirst();
    }

    /** The extension of the last segment in lower case without the dot; empty when it has none. */
    static String extension(String path) {
        int dot = path.lastIndexOf('.');
        return dot <= path.lastIndexOf('/') ? "" : path.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** The folder that the path lies in, with its slash at the end. */
    static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/', path.length() - 2) + 1);
    }
}
