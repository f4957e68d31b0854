package io.substatus.internal.servlet;

import io.substatus.internal.pipeline.Answer;
import io.substatus.page.Field;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts a page in the place of a failed answer. {@code reset()} followed by the output stream is the one way that works
 * in every state of both containers; what the failed answer's headers still have to say is carried over by hand.
 * Stateless.
 */
final class PageWriter {

    private static final String CONTENT_RANGE = "content-range";
    private static final String VARY = "Vary";
    private static final String ALLOW_ORIGIN = "access-control-allow-origin";

    /** Fields that describe the body which is not sent, or would let a cache keep the one that is (RFC 9110, 9111). */
    private static final Set<String> DROPPED = Set.of(
            "transfer-encoding",
            "etag",
            "last-modified",
            "expires",
            "cache-control",
            "pragma",
            "accept-ranges",
            "age",
            "digest",
            "repr-digest",
            "trailer");

    private PageWriter() {}

    /**
     * Writes the page to the container's response.
     *
     * @param withBody false for HEAD: the same header fields, no body
     * @throws IOException if the client is gone
     */
    static void write(HttpServletResponse response, Answer answer, boolean withBody) throws IOException {
        List<Kept> kept = keep(response, answer);
        response.reset();
        for (Kept field : kept) {
            field.restore(response);
        }
        response.setStatus(answer.status());
        List<Field> headers = answer.headers();
        for (int i = 0; i < headers.size(); i++) {
            set(response, headers.get(i));
        }
        response.setContentLength(answer.body().length);
        if (withBody && answer.body().length > 0) {
            response.getOutputStream().write(answer.body());
        }
    }

    private static void set(HttpServletResponse response, Field field) {
        if (field.name().equals("Content-Type")) {
            response.setContentType(field.value());
        } else if (field.name().equals(VARY)) {
            addVary(response, field.value());
        } else {
            response.setHeader(field.name(), field.value());
        }
    }

    /** What the application varies by stays; what the page varies by is added to it. */
    private static void addVary(HttpServletResponse response, String value) {
        String before = response.getHeader(VARY);
        if (before == null) {
            response.setHeader(VARY, value);
        } else if (!before.equals("*") && !before.contains(value)) {
            response.setHeader(VARY, String.join(", ", response.getHeaders(VARY)) + ", " + value);
        }
    }

    private static List<Kept> keep(HttpServletResponse response, Answer answer) {
        Collection<String> names = response.getHeaderNames();
        if (names.isEmpty()) {
            return List.of();
        }
        List<Kept> kept = new ArrayList<>(names.size());
        for (String name : names) {
            if (isKept(name.toLowerCase(Locale.ROOT), answer, response.getHeader(name))) {
                kept.add(new Kept(name, List.copyOf(response.getHeaders(name))));
            }
        }
        return kept;
    }

    private static boolean isKept(String name, Answer answer, @Nullable String value) {
        if (name.startsWith("content-")) {
            return name.equals(CONTENT_RANGE) && answer.status() == 416;
        }
        if (name.equals(ALLOW_ORIGIN)) {
            return !answer.detailed() && value != null;
        }
        return !DROPPED.contains(name);
    }

    /** A field of the failed answer. Containers bring some (Date, Server) back by themselves. */
    private record Kept(String name, List<String> values) {

        void restore(HttpServletResponse response) {
            if (!response.containsHeader(name)) {
                for (String value : values) {
                    response.addHeader(name, value);
                }
            }
        }
    }
}
