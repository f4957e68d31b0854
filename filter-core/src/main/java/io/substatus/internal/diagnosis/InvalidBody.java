package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import io.substatus.exchange.RequestFacts;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 400.6: the body did not parse as JSON, XML, a form or multipart data. Where the answer is a 500, only if the container's own
 * parser says so: the same exceptions come out of files and answers of other servers, and then a 500 is right. Immutable
 * and thread-safe.
 */
final class InvalidBody implements Detector {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String MULTIPART = "multipart/";

    @Override
    public boolean concerns(int status) {
        return status == 400 || status == 500;
    }

    @Override
    public @Nullable Finding detect(Failure failure) {
        RequestFacts request = failure.request();
        if (!RequestBody.isAnnounced(request)) {
            return null;
        }
        String type = RequestBody.mediaType(request);
        boolean refused = failure.outcome().status() == 400;
        for (Throwable cause : refused ? ResolvedException.causes(failure) : failure.causes()) {
            if (refused ? isOfBody(cause, type, request) : isOfContainersMultipart(cause, type)) {
                return found(cause, type);
            }
        }
        return null;
    }

    /** A servlet that does not expect that its parts cannot be had lets the container's exception through. */
    private static boolean isOfContainersMultipart(Throwable cause, String type) {
        return type.startsWith(MULTIPART)
                && !Family.SIZE_LIMIT.has(cause)
                && isOfMultipart(cause)
                && Frames.calledBy(FrameKind.CONTAINER_INPUT, FrameKind.MULTIPART_PARSER, cause);
    }

    private static boolean isOfBody(Throwable cause, String type, RequestFacts request) {
        if (Frames.thrownBy(FrameKind.HTTP_CLIENT, cause) || Family.SIZE_LIMIT.has(cause)) {
            return false;
        }
        return Family.BODY_MALFORMED.has(cause)
                || (type.startsWith(MULTIPART) && isOfMultipart(cause))
                || (type.equals(FORM) && request.queryString() == null && isOfForm(cause));
    }

    private static boolean isOfMultipart(Throwable cause) {
        StackTraceElement top = Frames.top(cause);
        boolean parser = top != null && FrameKind.MULTIPART_PARSER.has(top);
        return Family.MULTIPART_MALFORMED.has(cause) || (parser && !(cause instanceof IllegalStateException));
    }

    /** Too many fields are no fault of the body's form; their exceptions have no cause, or say that they are a limit's. */
    private static boolean isOfForm(Throwable cause) {
        if (Family.TOMCAT_INVALID_PARAMETER.has(cause)) {
            return Causes.causeOf(cause) instanceof IOException;
        }
        List<StackTraceElement> near = Frames.near(cause);
        return cause instanceof IllegalArgumentException && near.stream().anyMatch(FrameKind.FORM_PARSER::has);
    }

    private static Finding found(Throwable cause, String type) {
        String body = type.isEmpty() ? "without a media type" : "declared as " + EvidenceText.plain(type);
        return Findings.of(
                400,
                6,
                "The body, " + body + ", did not parse: " + Sentences.describe(cause) + ".",
                Sentences.thrownAt(cause));
    }
}
