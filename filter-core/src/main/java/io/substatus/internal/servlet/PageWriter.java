package io.substatus.internal.servlet;

import io.substatus.internal.pipeline.Answer;
import io.substatus.internal.pipeline.Vary;
import io.substatus.page.Field;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Puts a page in the place of a failed answer. {@code reset()} followed by the output stream is the one way that works
 * in every state of both containers; what the failed answer's headers still have to say is carried over by hand.
 * Stateless.
 */
final class PageWriter {

    private static final String VARY = "Vary";
    private static final Logger LOGGER = System.getLogger("io.substatus");

    private PageWriter() {}

    /**
     * Writes the page; a client that left, or a container that takes no page any more, is noted and nothing else.
     *
     * @param flushed whether the page has to leave at once, because nobody may ever complete the request
     * @param line writes the log line, between the header fields and the body: with the body's last byte the container sends
     *     the answer, and nobody is to have an answer without a line, even when this process is killed then
     */
    static void send(HttpServletResponse response, Answer answer, boolean withBody, boolean flushed, Runnable line) {
        try {
            head(response, answer);
            line.run();
            body(response, answer, withBody);
            if (flushed) {
                response.flushBuffer();
            }
        } catch (IOException e) {
            LOGGER.log(Level.DEBUG, "client left before its page was sent", e);
        } catch (IllegalStateException e) {
            LOGGER.log(Level.DEBUG, "container refused the page", e);
        }
    }

    /**
     * Writes the page to the container's response.
     *
     * @param withBody false for HEAD: the same header fields, no body
     * @throws IOException if the client is gone
     */
    static void write(HttpServletResponse response, Answer answer, boolean withBody) throws IOException {
        head(response, answer);
        body(response, answer, withBody);
    }

    private static void head(HttpServletResponse response, Answer answer) {
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
    }

    private static void body(HttpServletResponse response, Answer answer, boolean withBody) throws IOException {
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
        if (response.getHeader(VARY) == null) {
            response.setHeader(VARY, value);
        } else {
            response.setHeader(VARY, Vary.joined(response.getHeaders(VARY), value));
        }
    }

    private static List<Kept> keep(HttpServletResponse response, Answer answer) {
        Collection<String> names = response.getHeaderNames();
        if (names.isEmpty()) {
            return List.of();
        }
        List<Kept> kept = new ArrayList<>(names.size());
        for (String name : names) {
            if (answer.keeps(name)) {
                kept.add(new Kept(name, List.copyOf(response.getHeaders(name))));
            }
        }
        return kept;
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
