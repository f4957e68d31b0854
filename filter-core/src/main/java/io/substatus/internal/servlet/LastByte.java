package io.substatus.internal.servlet;

import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * When containers hand the last byte of an answer to the client. Stateless; asked only where an answer may end, since
 * finding out which container this is takes a look below all wrappers.
 */
final class LastByte {

    private static final int SC_RESET_CONTENT = HttpServletResponse.SC_RESET_CONTENT;

    /** Jetty keeps back writes up to this part of its buffer, as long as that has room. */
    private static final int JETTY_KEEPS = 4;

    private LastByte() {}

    private static String container(ServletResponse response) {
        ServletResponse below = response;
        while (below instanceof ServletResponseWrapper wrapper) {
            below = wrapper.getResponse();
        }
        return below.getClass().getName();
    }

    /** Tomcat and what was made of it keep a redirect until the request is over, and count a string's chars as its bytes. */
    static boolean isTomcat(ServletResponse response) {
        return container(response).startsWith("org.apache.catalina.");
    }

    private static boolean isJetty(ServletResponse response) {
        return container(response).startsWith("org.eclipse.jetty.");
    }

    /** Whether the head is the whole answer. */
    static boolean isBodiless(HttpServletRequest request, HttpServletResponse response) {
        int status = response.getStatus();
        return status == HttpServletResponse.SC_NO_CONTENT
                || status == HttpServletResponse.SC_NOT_MODIFIED
                || status == SC_RESET_CONTENT
                || "HEAD".equals(request.getMethod());
    }

    /**
     * Whether a write that ends the body, or any write of a body that is not sent, may make the answer leave.
     *
     * @param written how many bytes the write has; the response has counted them already
     */
    static boolean leaves(MeasuredResponse response, long written) {
        HttpServletResponse container = response.container();
        boolean jetty = isJetty(container);
        if (response.bodyBytes() >= response.announced()) {
            return !jetty || response.bodyBytes() == response.announced(); // Jetty refuses a longer one
        }
        if (container.isCommitted()) {
            return true;
        }
        long buffer = container.getBufferSize();
        if (jetty) {
            long piece = response.hasWriter() ? 0 : written; // text goes to the buffer little by little
            return piece > buffer / JETTY_KEEPS || response.bodyBytes() >= buffer;
        }
        boolean twice = response.hasWriter() && isTomcat(container); // a buffer for chars, and one for bytes
        return response.bodyBytes() > (twice ? 2 * buffer : buffer);
    }

    /** The length that a header field tells, or -1. */
    static long length(String value) {
        try {
            return Long.parseLong(value.trim());
        } catch (NumberFormatException unknown) {
            return -1;
        }
    }
}
