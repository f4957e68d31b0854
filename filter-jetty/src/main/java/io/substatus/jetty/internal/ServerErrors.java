package io.substatus.jetty.internal;

import io.substatus.exchange.Ending;
import io.substatus.exchange.Outcome;
import io.substatus.internal.pipeline.Answer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers the errors that Jetty makes outside of servlet contexts. Stateless. */
public final class ServerErrors {

    private ServerErrors() {}

    /**
     * Sends the page of an error.
     *
     * @return false if Jetty has to answer by itself; then the callback was not touched
     */
    public static boolean answer(Request request, Response response, Callback callback) {
        if (JettyErrors.status(request, response) < 400 || response.isCommitted()) {
            return false;
        }
        ServerHooks hooks = ServerHooks.of(RequestLines.server(request));
        Outcome outcome = JettyErrors.outcome(request, response, Ending.CONTAINER, Refusal.BY_HANDLER);
        Answer answer = hooks.hook().answer(Belonging.ofRefused(hooks, request), outcome);
        if (answer == null) {
            return false;
        }
        AnswerWriter.write(answer, request, response, callback);
        return true;
    }
}
