package io.substatus.internal.servlet;

import io.substatus.exchange.ApplicationFacts;
import io.substatus.exchange.Headers;
import io.substatus.internal.pipeline.Answer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * How the hook of a servlet container reads a live request and writes a page into its response: as the filter does.
 * Confined to the request's thread.
 */
public record LiveExchange(HttpServletRequest request, HttpServletResponse response) {

    /** The request's header fields. */
    public Headers requestHeaders() {
        return new RequestHeaders(request);
    }

    /** The answer's header fields so far. */
    public Headers responseHeaders() {
        return new ResponseHeaders(response);
    }

    /** Answers about the application that the request was mapped to; there has to be one. */
    public ApplicationFacts application(Circumstances circumstances) {
        return new ServletApplicationFacts(request, DispatcherType.REQUEST, circumstances);
    }

    /**
     * Puts a page in the place of the failed answer, of which nothing may have been sent.
     *
     * @throws IOException if the client is gone
     */
    public void write(Answer answer) throws IOException {
        PageWriter.write(response, answer, !"HEAD".equals(request.getMethod()));
    }
}
