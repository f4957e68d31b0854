package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import org.jspecify.annotations.Nullable;

/**
 * 400.601: the application was passing a request on to another server, and the request was at fault: its body broke while
 * the HTTP client was sending it, or the other server's 400 became the answer. Immutable and thread-safe.
 */
final class BadRelayedRequest implements Detector {

    @Override
    public boolean concerns(int status) {
        return status == 400 || status == 500;
    }

    /** A container makes a 500 of the client's exception that wraps its own. An upstream's 400 may be this server's fault. */
    @Override
    public @Nullable Finding detect(Failure failure) {
        if (Family.UPSTREAM_BAD_ANSWER.firstOf(failure.causes()) != null) {
            return null; // Jetty reads requests and answers with one parser: here the client blames the answer
        }
        for (Throwable cause : failure.causes()) {
            if (isBadBody(cause) && Frames.calledBy(FrameKind.HTTP_CLIENT, FrameKind.CONTAINER_INPUT, cause)) {
                return found("The body of the request broke while an HTTP client was passing it on", cause);
            }
            if (failure.outcome().status() == 400 && Family.UPSTREAM_BAD_REQUEST.has(cause)) {
                return found("The upstream server refused what was passed on to it with 400", cause);
            }
        }
        return null;
    }

    private static boolean isBadBody(Throwable cause) {
        return Family.TOMCAT_BAD_REQUEST.has(cause)
                || Family.BODY_ENDED_EARLY.has(cause)
                || Family.JETTY_HTTP.has(cause);
    }

    private static Finding found(String fact, Throwable cause) {
        return Findings.of(400, 601, fact + ": " + Sentences.describe(cause) + ".", Sentences.thrownAt(cause));
    }
}
