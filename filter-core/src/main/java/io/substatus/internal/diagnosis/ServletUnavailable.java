package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import io.substatus.exchange.ServletMapping;
import org.jspecify.annotations.Nullable;

/**
 * 503.0: a servlet said that it is not available for now. One that is gone for good is a 404, as the Servlet
 * specification asks. Immutable and thread-safe.
 */
final class ServletUnavailable implements Detector {

    private static final String TYPE = "jakarta.servlet.UnavailableException";

    @Override
    public boolean concerns(int status) {
        return status == 404 || status == 500 || status == 503;
    }

    @Override
    public @Nullable Finding detect(Failure failure) {
        Throwable exception = failure.outcome().exception();
        return exception == null ? silent(failure) : thrown(Causes.unwrapped(exception));
    }

    private static @Nullable Finding thrown(Throwable exception) {
        if (!Family.UNAVAILABLE.has(exception)) {
            return null;
        }
        if (Boolean.TRUE.equals(Getter.call(exception, TYPE, "isPermanent"))) {
            return Findings.of(
                    404,
                    0,
                    "The servlet said that it is gone for good: " + Sentences.describe(exception) + ".",
                    Sentences.thrownAt(exception));
        }
        return Findings.of(
                503,
                0,
                "The servlet said that it is not available" + duration(exception) + ": " + Sentences.describe(exception)
                        + ".",
                Sentences.thrownAt(exception));
    }

    private static String duration(Throwable exception) {
        return Getter.call(exception, TYPE, "getUnavailableSeconds") instanceof Integer seconds && seconds > 0
                ? " for " + seconds + " seconds"
                : "";
    }

    private static @Nullable Finding silent(Failure failure) {
        ServletMapping mapping = failure.application().mapping();
        boolean shunned = failure.outcome().status() == 404
                && Answers.beforeApplication(failure.outcome())
                && failure.request().dispatcher().equals("ERROR");
        boolean refused = failure.outcome().status() == 503;
        boolean servlet = mapping.servletName() != null && !mapping.containerDefault();
        if (!servlet || !(shunned || refused)) {
            return null;
        }
        return Answers.byContainer(failure.outcome())
                ? Finding.of(
                        503, 0, "The container does not call " + Sentences.servlet(mapping) + ": it is not available.")
                : null;
    }
}
