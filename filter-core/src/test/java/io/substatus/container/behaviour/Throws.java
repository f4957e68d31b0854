package io.substatus.container.behaviour;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;

/** Exceptions out of the service method. */
public final class Throws extends Acting {
    /** Made by the container. */
    public Throws() {
        for (String name : new String[] {"runtime", "head", "post", "forwarded", "included", "dispatched"}) {
            on("/" + name, (request, response) -> {
                throw new IllegalStateException("boom " + name);
            });
        }
        on("/io", (request, response) -> {
            throw new IOException("boom io");
        });
        on("/eof", (request, response) -> {
            throw new EOFException("boom eof");
        });
        on("/file", (request, response) -> {
            throw new FileNotFoundException("boom file");
        });
        on("/servlet", (request, response) -> {
            throw new ServletException("boom outside", new IllegalStateException("boom inside"));
        });
        on("/stack", (request, response) -> response.setIntHeader("X-Depth", overflow(0)));
        on("/class", (request, response) -> {
            throw new NoClassDefFoundError("boom/class");
        });
        on("/memory", (request, response) -> {
            throw new OutOfMemoryError("boom memory");
        });
        on("/after-output", (request, response) -> afterOutput(response));
        on("/after-commit", (request, response) -> {
            response.getWriter().write("half");
            response.flushBuffer();
            throw new IllegalStateException("boom commit");
        });
        on("/after-close", (request, response) -> {
            response.getWriter().write("whole");
            response.getWriter().close();
            throw new IllegalStateException("boom close");
        });
        on("/after-send", (request, response) -> {
            response.sendError(404);
            throw new IllegalStateException("boom send");
        });
        on("/forward", forward("/throws/forwarded"));
        on("/include", Throws::include);
    }

    private static void afterOutput(HttpServletResponse response) throws IOException {
        response.setContentLength(5000);
        response.setContentType("application/pdf");
        response.setHeader("Content-Encoding", "gzip");
        response.setHeader("Content-Disposition", "attachment");
        response.setHeader("ETag", "\"tea\"");
        response.setHeader("Last-Modified", "Sun, 22 Nov 2026 08:00:00 GMT");
        response.setHeader("Cache-Control", "max-age=3600");
        response.setHeader("Expires", "Mon, 23 Nov 2026 08:00:00 GMT");
        response.setHeader("Retry-After", "7");
        response.setHeader("Vary", "Origin");
        response.addHeader("Set-Cookie", "pot=1");
        response.addHeader("Set-Cookie", "cup=2");
        response.setHeader("X-App", "kept");
        response.getWriter().write("half");
        throw new IllegalStateException("boom output");
    }

    private static void include(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.getWriter().write("before");
        request.getRequestDispatcher("/throws/included").include(request, response);
    }

    private static int overflow(int depth) {
        return depth > 100_000_000 ? depth : overflow(depth + 1) + 1;
    }
}
