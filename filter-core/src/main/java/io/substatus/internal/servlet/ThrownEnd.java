package io.substatus.internal.servlet;

import io.substatus.exchange.Ending;
import io.substatus.exchange.Outcome;
import io.substatus.exchange.StatusSetter;
import jakarta.servlet.UnavailableException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** How an exchange ends when an exception leaves the chain. Stateless; runs on the request's thread. */
final class ThrownEnd {

    private ThrownEnd() {}

    static boolean isFatal(Throwable e) {
        return e instanceof VirtualMachineError && !(e instanceof StackOverflowError);
    }

    /**
     * Answers and reports.
     *
     * @return what is to be thrown on, or null when the answer is complete
     */
    static @Nullable Throwable of(ServletExchange exchange, Throwable e) {
        if (isFatal(e)) {
            exchange.diagnose(exchange.outcome(
                    Ending.THREW, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, e, null, StatusSetter.CONTAINER));
            return e;
        }
        if (exchange.response().hasWriteFailed()) {
            QuietEnd.clientGone(exchange, e);
            return e;
        }
        if (exchange.isAnswered() || exchange.isLeft()) {
            exchange.report(e);
            return null;
        }
        if (exchange.response().isSettled() && LastByte.isTomcat(exchange.response())) {
            exchange.diagnose(takenBack(exchange, e));
            return e;
        }
        if (exchange.isCommitted()) {
            exchange.response().sendWhole();
            exchange.diagnose(committed(exchange, e));
            return e;
        }
        int translated = TranslatedOutside.status(exchange, e);
        if (translated != 0) {
            exchange.diagnose(exchange.outcome(Ending.THREW, translated, e, null, StatusSetter.CONTAINER));
            return e;
        }
        return answered(exchange, e);
    }

    private static @Nullable Throwable answered(ServletExchange exchange, Throwable e) {
        if (!exchange.fail(exchange.outcome(Ending.THREW, exchange.statusOf(e), e, null, StatusSetter.CONTAINER))) {
            return e; // the application's own error page answers
        }
        if (e instanceof UnavailableException) {
            flush(exchange);
            return e; // so that the container marks the servlet
        }
        exchange.report(e);
        WatchedAsyncContext cycle = exchange.async();
        if (cycle != null) {
            cycle.completeAfterPage();
        }
        return null;
    }

    /** Tomcat has sent nothing of a redirect as yet, and answers the exception instead. */
    private static Outcome takenBack(ServletExchange exchange, Throwable e) {
        int status = exchange.statusOf(e);
        return new Outcome(Ending.THREW, status, e, null, true, StatusSetter.CONTAINER, exchange.headers());
    }

    /** Tomcat says committed, before anything was sent, when it could not read the request's body. */
    private static Outcome committed(ServletExchange exchange, Throwable e) {
        int status = exchange.statusOf(e);
        boolean unread = !exchange.response().hasBody() && status < 500;
        return new Outcome(
                Ending.THREW,
                unread ? status : exchange.containerStatus(),
                e,
                null,
                !unread,
                StatusSetter.CONTAINER,
                exchange.headers());
    }

    private static void flush(ServletExchange exchange) {
        try {
            exchange.response().container().flushBuffer();
        } catch (IOException e) {
            exchange.note("page could not be sent", e);
        }
    }
}
