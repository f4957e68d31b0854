package io.substatus.jetty;

import io.substatus.internal.pipeline.Answer;
import io.substatus.jetty.internal.ContextErrors;
import io.substatus.jetty.internal.HeldCallback;
import java.io.IOException;
import org.eclipse.jetty.ee11.servlet.ErrorPageErrorHandler;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * The error handler of a servlet context: answers what no filter sees (401, refused roles, TRACE) and every error of an
 * application without the filter. The application's own error pages win. Install it with
 * {@code ServletContextHandler.setErrorHandler}.
 *
 * <p>Settings are those that the application's filter has, else those of the server's error handler and request log, which
 * share them with this one. Thread-safe.
 */
public final class SubstatusContextErrorHandler extends ErrorPageErrorHandler {

    /** Needed by Jetty's XML. */
    public SubstatusContextErrorHandler() {}

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    public boolean writeError(Request request, Response response, Callback callback, int code) {
        ContextErrors.refused(request);
        return super.writeError(request, response, callback, code);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (ContextErrors.isError(request, response) || super.errorPageForMethod(request.getMethod())) {
            return super.handle(request, response, new HeldCallback(callback));
        }
        callback.succeeded(); // Jetty answers OPTIONS with an error of status 200
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback)
            throws IOException {
        ServletContextRequest servlet = Request.asInContext(request, ServletContextRequest.class);
        boolean entered = servlet.getServletChannel().getCallback() != null;
        Answer answer = ContextErrors.answer(request, response, new MappedServletView(servlet), entered);
        if (answer == null) {
            super.generateResponse(request, response, code, message, cause, callback);
        } else if (entered || !(callback instanceof HeldCallback held)) {
            servlet.getHttpOutput().write(ContextErrors.head(answer, request, response));
        } else {
            ContextErrors.write(answer, request, response, held.take());
        }
    }
}
