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

    /** Tomcat and what was made of it keep what fits into their buffer until the request is over, redirects too. */
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
        if (isTomcat(container)) {
            boolean twice =
                    response.isUnsent() && response.hasWriter(); // Tomcat has a buffer for chars, and one for bytes
            long kept = (twice ? 2L : 1L) * container.getBufferSize();
            return container.isCommitted() || response.bodyBytes() > kept;
        }
        return !isJetty(container) || leavesJetty(response, written);
    }

    /** Jetty sends a body as soon as it has the announced length, and refuses a longer one. */
    private static boolean leavesJetty(MeasuredResponse response, long written) {
        boolean whole = response.bodyBytes() == response.announced();
        if (whole || !response.isUnsent()) {
            return whole;
        }
        HttpServletResponse container = response.container();
        int buffer = container.getBufferSize();
        long piece = response.hasWriter() ? 0 : written; // text goes to the buffer little by little
        return container.isCommitted() || piece > buffer / JETTY_KEEPS || response.bodyBytes() >= buffer;
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
