package io.substatus.security;

import io.substatus.SubStatusErrors;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** A servlet that fails as the path info says, with the words of the parameter {@code message}. */
public final class Faults extends HttpServlet {
    private static final int CAUSES = 10_000;
    private static final int MEGABYTE = 1 << 20;

    private static final Map<String, String> LEFTOVERS = Map.of(
            "ETag", "\"etag-of-body\"",
            "Content-Encoding", "identity",
            "Content-Disposition", "attachment; filename=setup.exe",
            "Content-Range", "bytes 0-1/2",
            "Accept-Ranges", "bytes",
            "Expires", "Thu, 01 Dec 2044 16:00:00 GMT",
            "Last-Modified", "Thu, 01 Dec 2022 16:00:00 GMT",
            "Cache-Control", "public, max-age=31536000");

    private static final Map<String, String> KEPT = Map.of(
            "Allow", "GET, PUT",
            "WWW-Authenticate", "Digest realm=\"tea\"",
            "Retry-After", "120",
            "Set-Cookie", "flavour=mint; Path=/",
            "Strict-Transport-Security", "max-age=31536000",
            "Vary", "Origin");

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String message = request.getParameter("message");
        switch (String.valueOf(request.getPathInfo())) {
            case "/ok" -> response.getWriter().print("fine");
            case "/throw" -> throw new IllegalStateException(message);
            case "/send" -> response.sendError(Integer.parseInt(request.getParameter("status")), message);
            case "/declared" -> {
                request.setAttribute("substatus.code", "404.8");
                request.setAttribute("substatus.reason", message);
                response.sendError(404);
            }
            case "/sent" -> SubStatusErrors.send(request, response, 403, 15, message);
            case "/annotated" -> throw new LicenceException(message);
            case "/headers" -> {
                LEFTOVERS.forEach(response::setHeader);
                KEPT.forEach(response::setHeader);
                response.setHeader("Content-Security-Policy", "default-src *");
                response.setHeader("Access-Control-Allow-Origin", "*");
                response.sendError(503);
            }
            case "/late" -> {
                response.getWriter().print("half");
                response.flushBuffer();
                throw new IllegalStateException(message);
            }
            case "/deep" -> throw deep();
            case "/wide" -> throw wide();
            case "/large" -> throw new IllegalStateException("large" + "<&'\"\u2028é".repeat(MEGABYTE / 6));
            default -> response.sendError(404);
        }
    }

    private static RuntimeException deep() {
        RuntimeException chain = new IllegalStateException("the first of all");
        for (int i = 0; i < CAUSES; i++) {
            chain = new IllegalStateException("cause " + i, chain);
        }
        return chain;
    }

    /** Twenty causes with three hundred frames each, whose names alone make more than a megabyte. */
    private static RuntimeException wide() {
        RuntimeException chain = new IllegalStateException("narrow");
        for (int i = 0; i < 20; i++) {
            chain = new IllegalStateException("wide " + "w".repeat(2000), chain);
            StackTraceElement[] frames = new StackTraceElement[301];
            for (int j = 0; j < 300; j++) {
                frames[j] = new StackTraceElement("io.wide.C" + "x".repeat(200), "m" + i, "C.java", j);
            }
            frames[300] = new StackTraceElement("java.lang.Thread", "run", "Thread.java", 1);
            chain.setStackTrace(frames);
        }
        return chain;
    }
}
