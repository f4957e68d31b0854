package io.substatus.jetty.container;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;

/** Does what the path says. */
public final class Shop extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (String.valueOf(request.getPathInfo())) {
            case "/conflict" -> response.sendError(409, "taken");
            case "/drop" -> response.sendError(-1);
            case "/crash" -> throw new Crash();
            case "/async" -> async(request.startAsync());
            case "/asyncError" -> asyncError(request.startAsync());
            case "/stream" -> stream(response);
            case "/pieces" -> pieces(response);
            case "/counts" -> response.getWriter().write(counts());
            default -> response.getWriter().write("fine");
        }
    }

    private String counts() {
        return getServletContext().getAttribute("substatus.logCounts") instanceof Supplier<?> counts
                ? String.valueOf(counts.get())
                : "none";
    }

    private static void async(AsyncContext context) {
        context.start(() -> {
            write(context.getResponse());
            context.complete();
        });
    }

    private static void write(jakarta.servlet.ServletResponse response) {
        try {
            response.getWriter().write("fine later");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void asyncError(AsyncContext context) throws IOException {
        ((HttpServletResponse) context.getResponse()).sendError(409);
        context.complete();
    }

    /** Too early to know the length. */
    private static void pieces(HttpServletResponse response) throws IOException {
        for (int i = 1; i <= 3; i++) {
            response.getOutputStream().write(new byte[i * 1000]);
            response.flushBuffer();
        }
    }

    /** Writes until the client is gone. */
    private static void stream(HttpServletResponse response) throws IOException {
        byte[] block = new byte[64 * 1024];
        for (int i = 0; i < 100_000; i++) {
            response.getOutputStream().write(block);
        }
    }

    /** A fault of the application. */
    static final class Crash extends IllegalStateException {
        private static final long serialVersionUID = 1;
    }
}
