package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import io.substatus.exchange.CallSite;
import io.substatus.exchange.StatusSetter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The application sent a 401 by its own decision: 401.4 from a filter, 401.5 from a servlet or what it called. Asked
 * after everything that knows more. Immutable and thread-safe.
 */
final class RefusedByApplication implements Detector {

    @Override
    public boolean concerns(int status) {
        return status == 401;
    }

    @Override
    public @Nullable Finding detect(Failure failure) {
        StatusSetter setter = failure.outcome().setter();
        return switch (setter.component()) {
            case FILTER ->
                Findings.of(401, 4, "A filter sent the status before any servlet was reached.", site(setter));
            case SERVLET ->
                Findings.of(
                        401,
                        5,
                        "The status was sent from "
                                + Sentences.servlet(failure.application().mapping())
                                + ", not by a login of the container.",
                        site(setter));
            case UNKNOWN -> null;
        };
    }

    private static List<String> site(StatusSetter setter) {
        CallSite site = setter.callSite();
        return site == null ? List.of() : List.of("It was sent at " + site + ".");
    }
}
