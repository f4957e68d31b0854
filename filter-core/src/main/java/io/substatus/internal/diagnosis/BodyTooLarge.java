package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 404.13, or 413.1 where modern limits are wanted: the body is over a limit of the container, of its forms or of multipart
 * data. A 413 of the application's own stays what it is. Immutable and thread-safe.
 */
final class BodyTooLarge implements Detector {

    /** Where Tomcat 10.1 says why it dropped a request's parameters. */
    private static final String DROPPED = "org.apache.catalina.parameter_parse_failed_reason";

    private static final String OVER_LIMIT = "POST_TOO_LARGE";
    private static final Set<String> COUNTING = Set.of("onPartContent", "parse");

    private final boolean modern;

    /** A detector that names 413.1 if it is modern. */
    BodyTooLarge(boolean modern) {
        this.modern = modern;
    }

    @Override
    public boolean concerns(int status) {
        return status == 400 || status == 413 || status == 500;
    }

    @Override
    public @Nullable Finding detect(Failure failure) {
        for (Throwable cause : failure.causes()) {
            if (Family.SIZE_LIMIT.has(cause) || isMultipartLimit(cause)) {
                return found(failure, "The body is over a limit: " + Sentences.describe(cause) + ".");
            }
        }
        if (failure.outcome().status() == 413 && Answers.byContainer(failure.outcome())) {
            return found(failure, "The container refused the body with 413.");
        }
        boolean dropped = failure.outcome().status() != 500
                && OVER_LIMIT.equals(String.valueOf(failure.application().attribute(DROPPED)));
        return dropped
                ? found(failure, "The container dropped the request's parameters, because the body is over its limit.")
                : null;
    }

    /** Jetty has no class of its own for it, but says nothing else at these places. */
    private static boolean isMultipartLimit(Throwable cause) {
        StackTraceElement top = Frames.top(cause);
        return cause.getClass() == IllegalStateException.class
                && top != null
                && FrameKind.MULTIPART_SIZE.has(top)
                && COUNTING.contains(top.getMethodName());
    }

    private Finding found(Failure failure, String fact) {
        List<String> evidence = new ArrayList<>(List.of(fact));
        String length = failure.request().headers().first("Content-Length");
        if (length != null) {
            evidence.add("The request announced " + EvidenceText.plain(length) + " bytes.");
        }
        String[] sentences = evidence.toArray(new String[0]);
        return modern ? Finding.of(413, 1, sentences) : Finding.of(404, 13, sentences);
    }
}
