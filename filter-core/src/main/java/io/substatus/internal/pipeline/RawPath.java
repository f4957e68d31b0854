package io.substatus.internal.pipeline;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Decodes and normalises paths as containers do, for requests that the container refused before it did. Stateless. */
public final class RawPath {

    private RawPath() {}

    /**
     * The decoded path below the context path, as the container would have given it.
     *
     * @param contextPath empty for the root application
     * @param uri the raw path of the request line
     */
    public static String below(String contextPath, String uri) {
        List<String> segments = segments(uri);
        List<String> context = segments(contextPath);
        int above = Math.min(context.size(), segments.size());
        List<String> below =
                segments.subList(0, above).equals(context) ? segments.subList(above, segments.size()) : segments;
        return "/" + String.join("/", below) + (uri.endsWith("/") && !below.isEmpty() ? "/" : "");
    }

    private static List<String> segments(String path) {
        List<String> segments = new ArrayList<>();
        for (String segment : path.split("/+", -1)) {
            String name = decode(withoutParameters(segment));
            if (name.equals("..")) {
                segments.subList(Math.max(0, segments.size() - 1), segments.size())
                        .clear();
            } else if (!name.isEmpty() && !name.equals(".")) {
                segments.add(name);
            }
        }
        return segments;
    }

    private static String withoutParameters(String segment) {
        int semicolon = segment.indexOf(';');
        return semicolon < 0 ? segment : segment.substring(0, semicolon);
    }

    private static String decode(String segment) {
        if (segment.indexOf('%') < 0) {
            return segment;
        }
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return segment; // shown as it came
        }
    }
}
