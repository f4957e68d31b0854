package io.substatus.internal.servlet;

import io.substatus.exchange.Ending;
import io.substatus.exchange.Outcome;
import io.substatus.exchange.StatusSetter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/** What an exchange amounts to that ends without an error that was told to anybody. Stateless. */
final class QuietEnd {

    private QuietEnd() {}

    /** Has the class loaded: it is needed when an answer is out, and the application may be gone by then, loader and all. */
    static void load() {}

    /** Diagnoses an exchange that is over: an error with a body of its own, or a client that could not be written to. */
    static void diagnose(ServletExchange exchange, HttpServletRequest request) {
        int status = exchange.containerStatus();
        if (exchange.response().hasWriteFailed()) {
            clientGone(exchange, null); // the application did not let the failure out
        } else if (status >= 400) {
            exchange.diagnose(exchange.outcome(Ending.STATUS_SET, status, null, null, exchange.statusSetter()));
        } else if (exchange.response().hasWriter() && ErrorAttributes.exception(request) != null) {
            clientGone(exchange, ErrorAttributes.exception(request)); // Tomcat leaves there what its writer swallows
        }
    }

    /**
     * The client left. Tomcat does not always tell listeners of the end of an asynchronous request whose connection is
     * broken, so the exchange ends here.
     */
    static void clientGone(ServletExchange exchange, @Nullable Throwable e) {
        if (exchange.diagnosis() == null) {
            boolean sent = exchange.response().container().isCommitted();
            int status = sent ? exchange.containerStatus() : HttpServletResponse.SC_BAD_REQUEST;
            exchange.diagnose(
                    new Outcome(Ending.CLIENT_GONE, status, e, null, sent, StatusSetter.CONTAINER, exchange.headers()));
        }
        if (exchange.async() != null) {
            exchange.completed();
        }
    }

    /** Gives an error its page: one without a body, and one with a body that is to be replaced. */
    static void answerEmptyError(ServletExchange exchange) {
        if (exchange.isAnswered() || exchange.isLeft()) {
            return;
        }
        int status = exchange.containerStatus();
        if (status < 400 || exchange.response().isCommitted()) {
            return;
        }
        boolean rangePage = isContainersRangePage(exchange, status);
        if (rangePage || !exchange.response().hasBody() || exchange.replacesBody()) {
            StatusSetter setter = rangePage ? StatusSetter.CONTAINER : exchange.statusSetter();
            exchange.fail(exchange.outcome(Ending.STATUS_SET, status, null, null, setter));
        }
    }

    /** Jetty writes its own page for an unsatisfiable range through our stream, and says it is asynchronous then. */
    private static boolean isContainersRangePage(ServletExchange exchange, int status) {
        return status == HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE
                && exchange.async() == null
                && exchange.application().mapping().containerDefault();
    }
}
