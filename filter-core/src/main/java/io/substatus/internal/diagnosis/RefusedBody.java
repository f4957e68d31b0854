package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import io.substatus.exchange.CallSite;
import io.substatus.exchange.Ending;
import io.substatus.exchange.Outcome;
import io.substatus.exchange.RequestFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 400.6: the application opened a body that was declared as JSON or XML, and refused the request with 400. A query would be
 * another thing to refuse, and then nothing is said. Immutable and thread-safe.
 */
final class RefusedBody implements Detector {

    @Override
    public boolean concerns(int status) {
        return status == 400;
    }

    @Override
    public @Nullable Finding detect(Failure failure) {
        RequestFacts request = failure.request();
        String type = RequestBody.mediaType(request);
        boolean refused = RequestBody.language(type) != null
                && RequestBody.isAnnounced(request)
                && request.queryString() == null
                && isSent(failure.outcome())
                && failure.application().isBodyRead()
                && failure.outcome().setter().isApplication();
        return refused ? found(type, failure.outcome().setter().callSite()) : null;
    }

    private static boolean isSent(Outcome outcome) {
        return outcome.exception() == null
                && (outcome.ending() == Ending.ERROR_SENT || outcome.ending() == Ending.STATUS_SET);
    }

    private static Finding found(String type, @Nullable CallSite site) {
        return Findings.of(
                400,
                6,
                "The application opened the body, which is declared as " + EvidenceText.plain(type)
                        + ", and refused the request with 400.",
                site == null ? List.of() : List.of("The status was sent at " + site + "."));
    }
}
