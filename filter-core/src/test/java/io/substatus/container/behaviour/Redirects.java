package io.substatus.container.behaviour;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Calls of the methods that Servlet 6.1 has given the response; they are not there to be compiled against. */
public final class Redirects extends Acting {
    private static final String PLACE = "/shop/elsewhere";

    /** Made by the container. */
    public Redirects() {
        redirects("");
        redirects("send-");
        on("/written", (request, response) -> {
            response.getWriter().write("forgotten");
            send(response, PLACE, 303, true);
        });
        on("/kept", (request, response) -> {
            response.getWriter().write("kept");
            send(response, PLACE, 307, false);
        });
        on("/late", (request, response) -> {
            send(response, PLACE, 308);
            response.setStatus(404);
            response.setHeader("X-Late", "1");
            response.getWriter().write("late");
        });
        on("/usual", (request, response) -> {
            response.getWriter().write("forgotten");
            response.sendRedirect(PLACE);
            response.getWriter().write("late");
        });
        on("/flushed", (request, response) -> {
            response.getWriter().write("half");
            response.flushBuffer();
            send(response, PLACE, 308);
        });
        on("/include", (request, response) -> {
            request.getRequestDispatcher("/redirects/status").include(request, response);
            response.getWriter().write("after");
        });
        on("/forward", forward("/redirects/status"));
        on("/charset", (request, response) -> {
            response.setContentType("text/plain");
            call(response, "setCharacterEncoding", new Class<?>[] {Charset.class}, StandardCharsets.UTF_16LE);
            response.getWriter().write("\u20ac");
        });
        on("/send-charset", (request, response) -> {
            response.sendError(404);
            call(response, "setCharacterEncoding", new Class<?>[] {Charset.class}, StandardCharsets.UTF_16LE);
        });
    }

    /** Each kind of redirect, with {@code send-} after an error was sent. */
    private void redirects(String prefix) {
        on("/" + prefix + "status", then(prefix, response -> send(response, PLACE, 308)));
        on("/" + prefix + "clear", then(prefix, response -> send(response, PLACE, true)));
        on("/" + prefix + "all", then(prefix, response -> send(response, PLACE, 301, true)));
    }

    private static Act then(String prefix, Redirect redirect) {
        return (request, response) -> {
            if (!prefix.isEmpty()) {
                response.sendError(404);
            }
            redirect.send(response);
        };
    }

    private static void send(HttpServletResponse response, Object... arguments) throws IOException {
        Class<?>[] types = new Class<?>[arguments.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = arguments[i] instanceof Integer
                    ? int.class
                    : arguments[i] instanceof Boolean ? boolean.class : String.class;
        }
        call(response, "sendRedirect", types, arguments);
    }

    private static void call(HttpServletResponse response, String name, Class<?>[] types, Object... arguments)
            throws IOException {
        try {
            HttpServletResponse.class.getMethod(name, types).invoke(response, arguments);
        } catch (InvocationTargetException e) {
            if (e.getTargetException() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IOException(e.getTargetException());
        } catch (ReflectiveOperationException servlet60) {
            throw new IllegalStateException(servlet60);
        }
    }

    @FunctionalInterface
    private interface Redirect {
        void send(HttpServletResponse response) throws IOException;
    }
}
