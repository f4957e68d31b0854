package io.substatus.container.behaviour;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;

/** Bodies written in every way that there is. */
public final class Sizes extends Acting {
    /** Made by the container. */
    public Sizes() {
        on("/stream", (request, response) -> {
            response.getOutputStream().write('a');
            response.getOutputStream().write("bcdef".getBytes(UTF_8));
            response.getOutputStream().write("xghix".getBytes(UTF_8), 1, 3);
        });
        on("/print", (request, response) -> {
            response.getOutputStream().print("ab");
            response.getOutputStream().print(12);
            response.getOutputStream().println("c");
            response.getOutputStream().println();
        });
        on("/writer-utf-8", (request, response) -> {
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().write("tea 茶 😀 é");
            response.getWriter().write(new char[] {'x', 'ü', 'x'}, 1, 1);
            response.getWriter().append('c').println("ok");
            response.getWriter().format(Locale.ROOT, "%d€", 5);
        });
        on("/writer-latin-1", (request, response) -> {
            response.setContentType("text/plain;charset=ISO-8859-1");
            response.getWriter().print("é".repeat(20_000));
        });
        on("/begun-again", (request, response) -> {
            response.getWriter().write("forgotten");
            response.resetBuffer();
            response.getWriter().write("kept");
        });
        on("/nothing", (request, response) -> response.setStatus(204));
        on(
                "/read",
                (request, response) -> response.getOutputStream()
                        .print(request.getInputStream().readAllBytes().length));
        on("/missing", (request, response) -> {
            response.getWriter().write("half a page");
            response.sendError(404);
        });
    }
}
