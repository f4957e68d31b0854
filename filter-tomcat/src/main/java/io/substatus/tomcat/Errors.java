package io.substatus.tomcat;

import io.substatus.exchange.Ending;
import io.substatus.exchange.Outcome;
import io.substatus.exchange.StatusSetter;
import io.substatus.internal.servlet.LiveExchange;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import org.apache.catalina.Context;
import org.apache.catalina.Wrapper;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.jspecify.annotations.Nullable;

/** How a request failed, as far as a valve can know. Stateless. */
final class Errors {

    private static final String TOMCATS_OWN = "org.apache.";

    private Errors() {}

    /** What was thrown out of the application or by Tomcat, or null. */
    static @Nullable Throwable thrown(Request request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown ? thrown : null;
    }

    /** Leaves an exception of another valve where Tomcat leaves those of applications. */
    static void keep(Request request, Exception thrown) {
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, thrown);
    }

    /** Makes an error of an exception that was left there without one. */
    static void send(Response response) {
        try {
            response.reset();
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        } catch (IOException | IllegalStateException e) {
            System.getLogger("io.substatus").log(Level.DEBUG, "error could not be sent", e);
        }
    }

    /** An error that is to be answered. */
    static Outcome outcome(Request request, Response response, @Nullable Throwable thrown) {
        return new Outcome(
                ending(request, thrown),
                response.getStatus(),
                thrown,
                response.getMessage(),
                false,
                setter(request, thrown),
                new LiveExchange(request, response).responseHeaders());
    }

    /** A failure that was not answered by a page, for the line; null if there was none. */
    static @Nullable Outcome unanswered(Request request, Response response, RequestNotes notes) {
        Throwable fatal = notes.fatal();
        Throwable thrown = fatal == null ? failure(request, response) : fatal;
        int sent = notes.sentStatus(response);
        int status = sent == 0 ? unsent(response, fatal, thrown) : sent;
        if (status < 400 && thrown == null) {
            return null;
        }
        boolean gone = fatal == null && thrown instanceof IOException && (sent == 0 || sent < 400);
        return new Outcome(
                gone
                        ? Ending.CLIENT_GONE
                        : thrown == null && isLetIn(request) ? Ending.STATUS_SET : ending(request, thrown),
                status,
                thrown,
                response.getMessage(),
                sent != 0,
                setter(request, thrown),
                new LiveExchange(request, response).responseHeaders());
    }

    private static @Nullable Throwable failure(Request request, Response response) {
        Throwable thrown = thrown(request);
        return thrown == null ? response.getCoyoteResponse().getErrorException() : thrown;
    }

    private static int unsent(Response response, @Nullable Throwable fatal, @Nullable Throwable thrown) {
        if (fatal != null) {
            return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        }
        int status = response.getStatus();
        return status < 400 && thrown instanceof IOException ? HttpServletResponse.SC_BAD_REQUEST : status;
    }

    private static Ending ending(Request request, @Nullable Throwable thrown) {
        if (!isLetIn(request)) {
            return Ending.CONTAINER;
        }
        return thrown == null ? Ending.ERROR_SENT : Ending.THREW;
    }

    /** Whether the application saw the request. Tomcat makes the chain of filters after all that it refuses itself. */
    static boolean isLetIn(Request request) {
        return request.getContext() != null && request.getFilterChain() != null;
    }

    private static StatusSetter setter(Request request, @Nullable Throwable thrown) {
        Context context = request.getContext();
        boolean application =
                thrown == null && context != null && isLetIn(request) && !isTomcatAlone(context, request.getWrapper());
        return application ? StatusSetter.APPLICATION : StatusSetter.CONTAINER;
    }

    /** Whether nothing but Tomcat's own servlet and filters can have set the status. */
    private static boolean isTomcatAlone(Context context, @Nullable Wrapper wrapper) {
        return wrapper != null
                && isTomcats(wrapper.getServletClass())
                && Arrays.stream(context.findFilterDefs())
                        .map(FilterDef::getFilterClass)
                        .allMatch(Errors::isTomcats);
    }

    private static boolean isTomcats(@Nullable String className) {
        return className != null && className.startsWith(TOMCATS_OWN);
    }
}
