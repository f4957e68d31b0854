package io.substatus.internal.servlet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/** The redirect of Servlet 6.1, which this library was not compiled against. Stateless. */
final class Redirection {

    /** {@code sendRedirect(String, int, boolean)}, or null on Servlet 6.0. */
    private static final @Nullable MethodHandle SEND = find();

    private Redirection() {}

    private static @Nullable MethodHandle find() {
        try {
            return MethodHandles.publicLookup()
                    .findVirtual(
                            HttpServletResponse.class,
                            "sendRedirect",
                            MethodType.methodType(void.class, String.class, int.class, boolean.class));
        } catch (NoSuchMethodException | IllegalAccessException servlet60) {
            return null;
        }
    }

    /**
     * Redirects.
     *
     * @param clearBuffer whether what was written so far is forgotten
     * @throws IllegalStateException if the response is committed
     */
    @SuppressWarnings("ThrowSpecificity") // whatever the container throws
    static void send(HttpServletResponse response, String location, int status, boolean clearBuffer)
            throws IOException {
        if (SEND == null) {
            byHand(response, location, status, clearBuffer);
            return;
        }
        try {
            SEND.invokeExact(response, location, status, clearBuffer);
        } catch (IOException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** No interface of Servlet 6.0 leads here, but somebody who looks at the methods of the class does. */
    private static void byHand(HttpServletResponse response, String location, int status, boolean clearBuffer)
            throws IOException {
        if (clearBuffer) {
            response.resetBuffer();
        }
        response.setStatus(status);
        response.setHeader("Location", location);
        response.flushBuffer();
    }

    /** Whether a container takes a redirect, of which nothing was sent yet: Jetty refuses paths that leave the root. */
    static boolean isTaken(ServletExchange exchange, String location, int status) {
        boolean redirects = status >= HttpServletResponse.SC_MULTIPLE_CHOICES && status < 400;
        return redirects && !exchange.recordingRequest().isIncluded() && !climbsOut(exchange.request(), location);
    }

    private static boolean climbsOut(HttpServletRequest request, String location) {
        if (!location.contains("..")) {
            return false;
        }
        String path = location.split("[?#]", 2)[0];
        String uri = request.getRequestURI();
        String whole = path.startsWith("/") ? path : uri.substring(0, uri.lastIndexOf('/') + 1) + path;
        int depth = 0;
        for (String segment : whole.split("/", -1)) {
            depth += segment.equals("..") ? -1 : segment.isEmpty() || segment.equals(".") ? 0 : 1;
            if (depth < 0) {
                return true;
            }
        }
        return false;
    }
}
