package io.substatus.jetty.internal;

import io.substatus.internal.hook.HookedResponse;
import io.substatus.internal.pipeline.Found;
import io.substatus.internal.pipeline.Marks;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.NanoTime;

/** Hands the line of a complete request to the hook. Stateless. */
public final class RequestLines {

    /** Request attribute: the length of the page that was sent, which Jetty does not count for malformed requests. */
    private static final String SENT = "io.substatus.jetty.sent";

    private RequestLines() {}

    /** The server that a request came to. */
    public static Server server(Request request) {
        return request.getConnectionMetaData().getConnector().getServer();
    }

    /** Writes the line, unless the request passed a filter before the server was told to mark requests. */
    public static void write(ServerHooks hooks, Request request, Response response) {
        boolean marked = request.getAttribute(Marks.HOOK) != null;
        if ((marked || request.getAttribute(Marks.EXCHANGE) == null) && RequestMark.isFirstLine(request)) {
            hooks.hook().log(Belonging.ofCompleted(hooks, request), ended(request, response));
        }
    }

    private static HookedResponse ended(Request request, Response response) {
        return new HookedResponse(
                status(request, response),
                bytes(request, response),
                -1,
                NanoTime.since(request.getBeginNanoTime()),
                new RequestFields(response.getHeaders()));
    }

    /** Jetty has none where the connection was dropped without an answer: the line has what would have been sent. */
    private static int status(Request request, Response response) {
        int sent = response.getStatus();
        if (sent != 0) {
            return sent;
        }
        Found found = Found.of(request::getAttribute);
        return found == null
                ? HttpStatus.INTERNAL_SERVER_ERROR_500
                : found.code().status();
    }

    private static long bytes(Request request, Response response) {
        if (HttpMethod.HEAD.is(request.getMethod())) {
            return 0;
        }
        return request.getAttribute(SENT) instanceof Integer page ? page : Response.getContentBytesWritten(response);
    }

    /** Notes the length of a page. */
    static void sent(Request request, int bytes) {
        request.setAttribute(SENT, bytes);
    }
}
