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
 * @param causes the exception and its causes, the innermost first, then suppressed exceptions with theirs; about a
 *     hundred at most, and empty without an exception. Exceptions that only carry another one are left out. Suppressed
 *     ones are left out where the innermost cause is an unchecked exception or an error: there they tell how closing
 *     failed afterwards, not what went wrong
 * @param application answers about the application
 */
public record Failure(RequestFacts request, Outcome outcome, List<Throwable> causes, ApplicationFacts application) {

    /** Copies the list. */
    public Failure {
        causes = List.copyOf(causes);
    }
}
