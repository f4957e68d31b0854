package io.substatus.container.behaviour;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;

/** Calls of the response's methods, usual and odd. */
public final class Calls extends Acting {
    /** Made by the container. */
    public Calls() {
        on("/ok", (request, response) -> response.getWriter().write("fine"));
        statuses();
        sendsThenOthers();
        oddStatuses();
        forwards();
        includes();
        ends();
    }

    private void statuses() {
        on("/set404", (request, response) -> response.setStatus(404));
        on("/set500", (request, response) -> response.setStatus(500));
        on("/set404-words", words(404));
        on("/set500-words", words(500));
        on("/set404-flush", (request, response) -> {
            response.setStatus(404);
            response.flushBuffer();
        });
        on("/set404-writer", (request, response) -> {
            response.setStatus(404);
            response.getWriter().write("");
        });
        on("/send404", (request, response) -> response.sendError(404, "no such tea"));
        on("/send409", (request, response) -> response.sendError(409));
    }

    private static Act words(int status) {
        return (request, response) -> {
            response.setStatus(status);
            response.setContentType("application/json");
            response.getWriter().write("{\"own\":\"words\"}");
        };
    }

    private void sendsThenOthers() {
        on("/send-twice", sendThen(response -> response.sendError(500)));
        on("/send-set200", sendThen(response -> response.setStatus(200)));
        on("/send-reset", sendThen(HttpServletResponse::reset));
        on("/send-resetbuffer", sendThen(HttpServletResponse::resetBuffer));
        on("/send-redirect", sendThen(response -> response.sendRedirect("/elsewhere")));
        on("/send-write", sendThen(Calls::scribble));
        on("/send-headers", sendThen(response -> {
            response.setHeader("X-Late", "1");
            response.addHeader("X-Late", "2");
            response.setContentType("image/png");
            response.setContentLength(1);
            response.setCharacterEncoding("UTF-16");
        }));
        on("/send-flush", sendThen(response -> {
            response.flushBuffer();
            response.getOutputStream().close();
        }));
        on("/written-send", (request, response) -> {
            response.getWriter().write("half a page");
            response.sendError(404);
        });
    }

    /** What a handler does that goes on although it has answered. */
    private static void scribble(HttpServletResponse response) throws IOException {
        PrintWriter writer = response.getWriter();
        writer.println("scribbled");
        if (writer.checkError()) {
            throw new IllegalStateException("boom checkError");
        }
        writer.flush();
        writer.close();
    }

    private static Act sendThen(After after) {
        return (request, response) -> {
            response.sendError(404);
            after.run(response);
        };
    }

    private void oddStatuses() {
        for (int status : new int[] {-1, 0, 99, 1000}) {
            on("/send" + status, (request, response) -> response.sendError(status));
        }
        on("/send200", (request, response) -> response.sendError(200));
        on("/send304", (request, response) -> {
            response.setHeader("ETag", "\"tea\"");
            response.sendError(304);
        });
        on("/send103", (request, response) -> {
            response.setHeader("Link", "</tea.css>; rel=preload");
            response.sendError(103);
            response.getWriter().write("fine");
        });
    }

    private void forwards() {
        onEach(
                "/forward-",
                Acting::forward,
                Map.of(
                        "ok", "/calls/ok",
                        "missing", "/nowhere.txt",
                        "send", "/calls/send404",
                        "set", "/calls/set404",
                        "words", "/calls/set404-words",
                        "twice", "/calls/forward-set",
                        "hidden", "/WEB-INF/view.txt",
                        "include", "/calls/include-send"));
        on("/set-forward", (request, response) -> {
            response.setStatus(404);
            request.getRequestDispatcher("/calls/ok").forward(request, response);
        });
    }

    private void includes() {
        onEach(
                "/include-",
                Calls::include,
                Map.of(
                        "missing", "/nowhere.txt",
                        "send", "/calls/send404",
                        "set", "/calls/set500",
                        "include", "/calls/include-send",
                        "forward", "/calls/forward-send"));
        on("/include-then-send", (request, response) -> {
            request.getRequestDispatcher("/calls/ok").include(request, response);
            response.sendError(409);
        });
    }

    private static Act include(String path) {
        return (request, response) -> surround(request, response, path);
    }

    private static void surround(HttpServletRequest request, HttpServletResponse response, String path)
            throws ServletException, IOException {
        response.getWriter().write("before ");
        request.getRequestDispatcher(path).include(request, response);
        response.getWriter().write("after");
    }

    private void ends() {
        on("/commit-send", (request, response) -> {
            response.getWriter().write("half");
            response.flushBuffer();
            response.sendError(404);
        });
        on("/full-length", (request, response) -> {
            response.setContentLength(4);
            response.getOutputStream().write(new byte[] {'f', 'i', 'n', 'e'});
        });
        on("/full-buffer", (request, response) -> response.getOutputStream().write(new byte[response.getBufferSize()]));
        on("/empty", (request, response) -> response.setContentLength(0));
    }

    @FunctionalInterface
    private interface After {
        void run(HttpServletResponse response) throws IOException;
    }
}
