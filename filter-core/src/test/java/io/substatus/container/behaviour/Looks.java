package io.substatus.container.behaviour;

import jakarta.servlet.AsyncContext;
import java.util.List;

/** Looks at what the filter's wrappers tell an application. */
public final class Looks extends Acting {
    /** Made by the container. */
    public Looks() {
        on("/headers", (request, response) -> {
            response.setHeader("X-One", "1");
            response.addHeader("X-One", "2");
            response.setContentType("text/plain");
            response.setStatus(202);
            response.getWriter()
                    .write(List.of(
                                    response.getStatus(),
                                    response.getHeader("X-One"),
                                    response.getHeaders("X-One"),
                                    response.containsHeader("x-one"),
                                    response.getContentType().startsWith("text/plain"),
                                    response.isCommitted())
                            .toString());
        });
        on("/after-send", (request, response) -> {
            response.sendError(404);
            request.getServletContext().log("after sendError: " + response.isCommitted() + ' ' + response.getStatus());
        });
        on("/async", (request, response) -> {
            AsyncContext async = request.startAsync();
            boolean same = request.getAsyncContext() == async;
            boolean originals = async.hasOriginalRequestAndResponse();
            response.getWriter()
                    .write(List.of(same, originals, async.getResponse() == response, request.isAsyncStarted())
                            .toString());
            async.complete();
        });
        on("/stream-send", (request, response) -> {
            response.getOutputStream().print("half");
            response.sendError(404);
            response.getOutputStream().print("more");
        });
        on("/writer-send", (request, response) -> {
            response.getWriter().print("half");
            response.sendError(404);
            response.getWriter().print("more");
        });
        on("/whisper", (request, response) -> response.sendError(404, "the tea is in the left cupboard"));
    }
}
