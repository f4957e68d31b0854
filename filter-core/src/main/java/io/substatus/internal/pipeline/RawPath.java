package io.substatus.internal.pipeline;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

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
        String raw = uri.startsWith(contextPath) ? uri.substring(contextPath.length()) : uri;
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : raw.split("/+", -1)) {
            String name = decode(withoutParameters(segment));
            if (name.equals("..")) {
                segments.pollLast();
            } else if (!name.isEmpty() && !name.equals(".")) {
                segments.addLast(name);
            }
        }
        return "/" + String.join("/", segments) + (raw.endsWith("/") && !segments.isEmpty() ? "/" : "");
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
