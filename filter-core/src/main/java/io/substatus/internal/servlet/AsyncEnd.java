package io.substatus.internal.servlet;

import io.substatus.exchange.Ending;
import io.substatus.exchange.Outcome;
import io.substatus.exchange.StatusSetter;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/**
 * How an asynchronous cycle ends that the application leaves open. Stateless; holds the exchange's lock while it looks
 * and answers, because the application may end the cycle at any moment.
 */
final class AsyncEnd {

    private static final Logger LOGGER = System.getLogger("io.substatus");

    private AsyncEnd() {}

    /** Nobody answered in time. */
    static void timedOut(ServletExchange exchange, WatchedAsyncContext cycle) {
        exchange.holdingLock(() -> {
            if (!cycle.isDone()) {
                answerUnlessBegun(exchange, cycle, outcome(exchange, Ending.TIMED_OUT, 500, null));
            }
        });
    }

    /** The container tells of an error. */
    static void failed(ServletExchange exchange, WatchedAsyncContext cycle, Throwable e) {
        exchange.holdingLock(() -> {
            if (exchange.response().hasWriteFailed()) {
                QuietEnd.clientGone(exchange, e);
                cycle.completeAfterPage();
            } else if (!cycle.isDone()) {
                answerUnlessBegun(exchange, cycle, outcome(exchange, Ending.THREW, exchange.statusOf(e), e));
            }
        });
    }

    /** An answer that has begun is the container's to break off; so is one that an error page of the application gives. */
    private static void answerUnlessBegun(ServletExchange exchange, WatchedAsyncContext cycle, Outcome outcome) {
        if (!exchange.isAnswered() && exchange.isCommitted()) {
            exchange.diagnose(outcome);
            exchange.writeLine(); // Jetty ends such an answer as if it were whole
        } else {
            answer(exchange, cycle, outcome);
        }
    }

    /**
     * A task or a listener of the application threw. Throws nothing but VM errors: Tomcat would put an exception on
     * whatever request uses the objects by then.
     */
    static void threw(ServletExchange exchange, WatchedAsyncContext cycle, Throwable e) {
        if (ThrownEnd.isFatal(e)) {
            throw (Error) e;
        }
        exchange.holdingLock(() -> {
            try {
                threwHoldingLock(exchange, cycle, e);
            } catch (IllegalStateException recycled) {
                exchange.note("request was over", recycled);
                tellOfLateFailure(e);
            }
        });
    }

    /** In one line: a client that leaves at the right moment can cause it, and shall not fill the log with traces. */
    private static void tellOfLateFailure(Throwable e) {
        String text = "asynchronous task failed after its request was over";
        LOGGER.log(Level.WARNING, text + ": " + e.getClass().getName());
        LOGGER.log(Level.DEBUG, text, e);
    }

    private static void threwHoldingLock(ServletExchange exchange, WatchedAsyncContext cycle, Throwable e) {
        if (exchange.response().hasWriteFailed()) {
            QuietEnd.clientGone(exchange, e);
            cycle.completeAfterPage();
            return;
        }
        if (cycle.isDone()) {
            LOGGER.log(Level.WARNING, "asynchronous task failed after it had ended its cycle", e);
            return;
        }
        Outcome outcome = outcome(exchange, Ending.THREW, exchange.statusOf(e), e);
        if (!exchange.isAnswered() && exchange.isCommitted()) {
            exchange.response().sendWhole();
            exchange.diagnose(outcome);
            cycle.abort(e); // completing would make half an answer look like a whole one
        } else if (!answer(exchange, cycle, outcome)) {
            cycle.abort(e); // which leads the container to the application's error page
        }
    }

    private static boolean answer(ServletExchange exchange, WatchedAsyncContext cycle, Outcome outcome) {
        if (!exchange.isAnswered() && !exchange.fail(outcome)) {
            return false;
        }
        Throwable exception = outcome.exception();
        if (exception != null) {
            exchange.report(exception); // now: once the cycle is complete the request may be another client's
        }
        cycle.completeAfterPage();
        return true;
    }

    /** Once the answer has begun, its status is the one that was sent. */
    private static Outcome outcome(ServletExchange exchange, Ending ending, int status, @Nullable Throwable e) {
        int sent = exchange.isCommitted() ? exchange.containerStatus() : status;
        return exchange.outcome(ending, sent, e, null, StatusSetter.CONTAINER);
    }
}
