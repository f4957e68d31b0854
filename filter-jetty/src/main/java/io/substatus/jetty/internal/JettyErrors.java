package io.substatus.jetty.internal;

import io.substatus.exchange.Ending;
import io.substatus.exchange.Headers;
import io.substatus.exchange.Outcome;
import io.substatus.exchange.StatusSetter;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.jspecify.annotations.Nullable;

/** Reads what Jetty tells its error handlers of an error. Stateless. */
final class JettyErrors {

    private JettyErrors() {}

    static int status(Request request, Response response) {
        return request.getAttribute(ErrorHandler.ERROR_STATUS) instanceof Integer status
                ? status
                : response.getStatus();
    }

    static @Nullable Throwable exception(Request request) {
        return request.getAttribute(ErrorHandler.ERROR_EXCEPTION) instanceof Throwable exception ? exception : null;
    }

    static Outcome outcome(Request request, Response response, Ending ending, StatusSetter setter) {
        Object message = request.getAttribute(ErrorHandler.ERROR_MESSAGE);
        Headers headers = new RequestFields(response.getHeaders());
        return new Outcome(
                ending,
                status(request, response),
                exception(request),
                message instanceof String text ? text : null,
                response.isCommitted(),
                setter,
                headers);
    }
}
