package io.substatus.jetty.internal;

import io.substatus.exchange.Ending;
import io.substatus.exchange.Outcome;
import io.substatus.exchange.StatusSetter;
import io.substatus.internal.pipeline.Answer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Answers the errors of servlet contexts, for the error handlers of all environments. Stateless. */
public final class ContextErrors {

    /** Request attribute: the container refused the request before the application saw it. */
    private static final String REFUSED = "io.substatus.jetty.refused";

    private ContextErrors() {}

    /** Notes that the container refused the request, and will answer it once the context is entered. */
    public static void refused(Request request) {
        request.setAttribute(REFUSED, true);
    }

    /** Whether Jetty's error has a status of one; some have 200 or 304. */
    public static boolean isError(Request request, Response response) {
        return JettyErrors.status(request, response) >= 400;
    }

    /**
     * The page of an error.
     *
     * @param entered whether the context was entered, so that the application may have made the error
     * @return the page, or null if Jetty has to answer by itself
     */
    public static @Nullable Answer answer(Request request, Response response, ServletView servlet, boolean entered) {
        ContextHandler context = ContextHandler.getContextHandler(request);
        if (context == null || !isError(request, response) || response.isCommitted()) {
            return null;
        }
        boolean refused = !entered || request.getAttribute(REFUSED) != null;
        ServerHooks hooks = ServerHooks.of(RequestLines.server(request));
        JettyExchange exchange = Belonging.ofContext(hooks, request, context, servlet, refused ? "ERROR" : "REQUEST");
        return hooks.hook().answer(exchange, outcome(exchange, request, response, refused));
    }

    /** Who sent an error is not known any more: the application, unless only the container's own servlet was there. */
    private static Outcome outcome(JettyExchange exchange, Request request, Response response, boolean refused) {
        boolean threw = JettyErrors.exception(request) != null;
        boolean container =
                refused || threw || exchange.applicationFacts().mapping().containerDefault();
        Ending ending = refused ? Ending.CONTAINER : threw ? Ending.THREW : Ending.ERROR_SENT;
        return JettyErrors.outcome(
                request, response, ending, container ? StatusSetter.CONTAINER : StatusSetter.APPLICATION);
    }

    /** Sets status and header fields, and gives what follows them. */
    public static byte[] head(Answer answer, Request request, Response response) {
        AnswerWriter.head(answer, response);
        byte[] body = AnswerWriter.bodyOf(answer, request);
        RequestLines.sent(request, body.length);
        return body;
    }

    /** Sends the page and completes the callback. */
    public static void write(Answer answer, Request request, Response response, Callback callback) {
        AnswerWriter.write(answer, request, response, callback);
    }
}
