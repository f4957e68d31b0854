package io.substatus.internal.servlet;

import io.substatus.internal.pipeline.Marks;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Ends a request without an answer. The servlet API has no means for it: Jetty has one, Tomcat only for a valve, which
 * finds the wish as a request attribute. Everywhere else the answer is empty. Stateless.
 */
final class ConnectionDrop {

    /** What Jetty's response takes for the end of the exchange. */
    private static final int JETTY_ABORT = -1;

    private ConnectionDrop() {}

    static void drop(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        request.setAttribute(Marks.DROP, true);
        if (response.getClass().getName().startsWith("org.eclipse.jetty.")) {
            response.sendError(JETTY_ABORT);
            return;
        }
        response.reset();
        response.setStatus(status);
        response.setHeader("Connection", "close");
        response.setContentLength(0);
    }
}
