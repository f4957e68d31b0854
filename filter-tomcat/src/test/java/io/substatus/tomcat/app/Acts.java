package io.substatus.tomcat.app;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** A servlet that does what the path below its mapping says. Thread-safe. */
public final class Acts extends HttpServlet {
    /** Two acts that stay until the application stops; the context has an attribute of that name as soon as one is there. */
    static final String STAYS = "/stays";

    /** As above, and then fails. */
    static final String STAYS_BOOM = "/stays-boom";

    /** The context's attribute that lets them end. */
    static final String STOPPING = "stopping";

    /** Made by the container. */
    public Acts() {}

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        switch (request.getPathInfo()) {
            case "/ok" -> response.getWriter().write("fine");
            case "/send404" -> response.sendError(404, "no such tea");
            case "/send503" -> response.sendError(503);
            case "/set404" -> response.setStatus(404);
            case "/words" -> words(response);
            case "/boom" -> throw new IllegalStateException("boom shop");
            case "/half" -> half(response);
            case "/flushed" -> flushed(response);
            case "/memory" -> throw new OutOfMemoryError("boom memory");
            case "/read" -> request.getInputStream().readAllBytes();
            case "/swallow" -> swallow(request, response);
            case "/pieces" -> pieces(response);
            case "/counts" -> response.getWriter().write(counts());
            case "/slow" -> slow(response);
            case STAYS -> stays(response);
            case STAYS_BOOM -> staysBoom();
            default -> asynchronous(request.getPathInfo(), request, response);
        }
    }

    private String counts() {
        return getServletContext().getAttribute("substatus.logCounts") instanceof Supplier<?> counts
                ? String.valueOf(counts.get())
                : "none";
    }

    private static void words(HttpServletResponse response) throws IOException {
        response.setStatus(404);
        response.getWriter().write("own words");
    }

    private static void half(HttpServletResponse response) throws IOException {
        response.setContentLength(5000);
        response.getWriter().write("half a page");
        throw new IllegalStateException("boom half");
    }

    private static void flushed(HttpServletResponse response) throws IOException {
        response.setStatus(202);
        response.getWriter().write("begun");
        response.flushBuffer();
        throw new IllegalStateException("boom flushed");
    }

    private static void swallow(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            request.getInputStream().readAllBytes();
        } catch (IOException swallowed) {
            response.setHeader("X-Swallowed", "yes");
        }
        response.getWriter().write("fine");
    }

    /** Too early to know the length. */
    private static void pieces(HttpServletResponse response) throws IOException {
        for (int i = 1; i <= 3; i++) {
            response.getOutputStream().write(new byte[i * 1000]);
            response.flushBuffer();
        }
    }

    private static void slow(HttpServletResponse response) throws IOException {
        pause();
        response.getWriter().write("fine");
    }

    private void stays(HttpServletResponse response) throws IOException {
        stay(STAYS);
        response.getWriter().write("fine");
    }

    private void staysBoom() {
        stay(STAYS_BOOM);
        throw new IllegalStateException("boom stays");
    }

    /** Until the application is told that it stops. */
    private void stay(String act) {
        getServletContext().setAttribute(act, true);
        Waits.until(() -> getServletContext().getAttribute(STOPPING) != null);
    }

    private static void pause() {
        long end = System.nanoTime() + 1_000_000_000L;
        while (System.nanoTime() < end) { // interrupts are no reason to end
            Thread.onSpinWait();
        }
    }

    private static void asynchronous(String act, HttpServletRequest request, HttpServletResponse response) {
        AsyncContext context = request.startAsync();
        switch (act) {
            case "/async-timeout" -> context.setTimeout(100);
            case "/async-boom" -> throw new IllegalStateException("boom async");
            case "/async-404" ->
                context.start(() -> {
                    send404(response);
                    context.complete();
                });
            case "/async-boom-late" ->
                context.start(() -> {
                    LockSupport.parkNanos(200_000_000);
                    throw new IllegalStateException("boom task");
                });
            case "/async-ok" -> context.start(context::complete);
            default -> throw new IllegalArgumentException(act);
        }
    }

    private static void send404(HttpServletResponse response) {
        try {
            response.sendError(404);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
