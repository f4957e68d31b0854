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
 * another thing to refuse, and then nothing is said, unless the place that sent the status answers for bodies alone.
 * Immutable and thread-safe.
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
        boolean refused = RequestBody.isAnnounced(request)
                && isSent(failure.outcome())
                && failure.application().isBodyRead()
                && failure.outcome().setter().isApplication();
        if (!refused) {
            return null;
        }
        CallSite site = failure.outcome().setter().callSite();
        boolean nothingElse = RequestBody.language(type) != null && request.queryString() == null;
        return nothingElse || isForBodies(site) ? found(type, site) : null;
    }

    /** Spring's resolver has a method for each kind of exception; this one is called for bodies that no converter could read. */
    private static boolean isForBodies(@Nullable CallSite site) {
        return site != null
                && site.methodName().equals("handleHttpMessageNotReadable")
                && site.className().startsWith("org.springframework.web.");
    }

    private static boolean isSent(Outcome outcome) {
        return outcome.exception() == null
                && (outcome.ending() == Ending.ERROR_SENT || outcome.ending() == Ending.STATUS_SET);
    }

    private static Finding found(String type, @Nullable CallSite site) {
        return Findings.of(
                400,
                6,
                "The application opened the body, which is "
                        + (type.isEmpty() ? "of no declared type" : "declared as " + EvidenceText.plain(type))
                        + ", and refused the request with 400.",
                site == null ? List.of() : List.of("The status was sent at " + site + "."));
    }
}
