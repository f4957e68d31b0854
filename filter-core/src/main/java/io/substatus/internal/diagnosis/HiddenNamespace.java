package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 404.8: the container answers 404 for WEB-INF and META-INF before the application sees the request, as the Servlet
 * specification asks. Immutable and thread-safe.
 */
final class HiddenNamespace implements Detector {

    private static final Set<String> HIDDEN = Set.of("WEB-INF", "META-INF");

    @Override
    public boolean concerns(int status) {
        return status == 404;
    }

    @Override
    public @Nullable Finding detect(Failure failure) {
        if (!Answers.beforeApplication(failure.outcome())) {
            return null;
        }
        String segment = PathText.firstSegment(failure.request().path());
        return HIDDEN.contains(segment.toUpperCase(Locale.ROOT))
                ? Finding.of(
                        404, 8, "The path's segment " + EvidenceText.quoted(segment) + " is never served to a client.")
                : null;
    }
}
