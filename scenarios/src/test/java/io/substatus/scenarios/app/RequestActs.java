package io.substatus.scenarios.app;

import java.io.OutputStream;

/** What applications do with requests that are at fault. */
public final class RequestActs extends Acting {
    /** Made by the container. */
    public RequestActs() {
        on(
                "/if-modified-since",
                (request, response) -> response.setStatus(request.getDateHeader("If-Modified-Since") > 0 ? 304 : 200));
        on("/range", (request, response) -> response.sendError(400));
        on("/upload", (request, response) -> request.getInputStream().transferTo(OutputStream.nullOutputStream()));
    }
}
