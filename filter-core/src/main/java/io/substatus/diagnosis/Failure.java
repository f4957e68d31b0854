package io.substatus.diagnosis;

import io.substatus.exchange.ApplicationFacts;
import io.substatus.exchange.Outcome;
import io.substatus.exchange.RequestFacts;
import java.util.List;

/**
 * All that a detector may look at. Confined to the call that hands it over.
 *
 * @param request what was asked
 * @param outcome how it ended
 * @param causes the exception, its causes and suppressed exceptions, innermost cause first; wrappers, cycles and
 *     over-long chains are dealt with; empty without an exception
 * @param application answers about the application
 */
public record Failure(RequestFacts request, Outcome outcome, List<Throwable> causes, ApplicationFacts application) {

    /** Copies the list. */
    public Failure {
        causes = List.copyOf(causes);
    }
}
