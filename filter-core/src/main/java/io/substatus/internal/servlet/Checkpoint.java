package io.substatus.internal.servlet;

import io.substatus.exchange.Ending;
import io.substatus.exchange.Outcome;
import io.substatus.exchange.StatusSetter;
import io.substatus.internal.gate.Gate;
import io.substatus.internal.guard.Refusal;
import io.substatus.internal.guard.Refusal.Consequence;
import io.substatus.internal.guard.access.OfflineFile;
import io.substatus.internal.guard.access.OfflinePage;
import io.substatus.internal.pipeline.Marks;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Holds a request against the gate before the application sees it. A guard that fails refuses: who cannot be checked
 * does not come in. Stateless.
 */
final class Checkpoint {

    private static final Logger LOGGER = System.getLogger("io.substatus");

    /** A name that no file has. */
    private static final String NOTHING = ".substatus-lists-no-folder";

    private Checkpoint() {}

    /**
     * Lets the request through or ends it.
     *
     * @return whether the application is to run
     */
    static boolean pass(
            ErrorAnswers answers, ServletExchange exchange, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Gate gate = answers.gate(exchange.startNanos());
        if (gate == Gate.OPEN) {
            return true;
        }
        LiveRequest live = new LiveRequest(request, response, exchange);
        exchange.guardedAs(live);
        IntPredicate logged = gate.logged(live.path());
        if (logged != null) {
            request.setAttribute(Marks.LOGGED_IF, logged);
        }
        if (isAway(answers, exchange, live)) {
            return false;
        }
        Refusal refusal = check(gate, live);
        if (refusal == null) {
            return true;
        }
        live.decide(refusal);
        if (refusal.consequence() == Consequence.LOG_ONLY) {
            request.setAttribute(Marks.SUB_STATUS, refusal.rejection().code().subStatus());
            return true;
        }
        if (refusal.consequence() == Consequence.UNLESS_ANSWERED) {
            if (live.isAsked()) {
                exchange.recordingRequest().serve(live.path() + NOTHING);
            }
            return true;
        }
        refuse(refusal, exchange, request, response);
        return false;
    }

    /**
     * Answers a request whose first dispatch is for an error, if the application is out of service. Guards are not asked:
     * the container has refused the request already.
     *
     * @return whether it is answered
     */
    static boolean answersAsAway(
            ErrorAnswers answers, ServletExchange exchange, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return answers.gate(exchange.startNanos()) != Gate.OPEN
                && isAway(answers, exchange, new LiveRequest(request, response, exchange));
    }

    private static boolean isAway(ErrorAnswers answers, ServletExchange exchange, LiveRequest live) throws IOException {
        OfflinePage offline = answers.offline();
        if (offline == null) {
            return false;
        }
        live.decide(OfflineFile.REFUSAL);
        exchange.guardedAs(live);
        OfflineAnswer.give(offline, exchange);
        return true;
    }

    private static @Nullable Refusal check(Gate gate, LiveRequest live) {
        try {
            return gate.check(live);
        } catch (RuntimeException | StackOverflowError e) {
            LOGGER.log(Level.ERROR, "a guard failed, so its request is refused", e);
            return Refusal.of(500, 0, "Gate", "A rule of web.config could not be checked: " + e + ".");
        }
    }

    private static void refuse(
            Refusal refusal, ServletExchange exchange, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        int status = refusal.rejection().code().status();
        Outcome outcome = exchange.outcome(Ending.REFUSED, status, null, null, StatusSetter.CONTAINER);
        if (refusal.consequence() == Consequence.ABORT) {
            exchange.diagnose(outcome);
            exchange.leave();
            ConnectionDrop.drop(request, response, status);
        } else {
            exchange.errorSent(outcome);
        }
    }
}
