package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import io.substatus.exchange.Ending;
import org.jspecify.annotations.Nullable;

/**
 * 404.14 and 404.10 on Tomcat, which has one limit for the whole head of a request and answers 400: where its parser
 * stood when the buffer was full tells whether the URL or a header was too long. Immutable and thread-safe.
 */
final class TomcatHeadTooLong implements Detector {

    private static final String PARSER = "org.apache.coyote.http11.Http11InputBuffer";

    private final boolean modern;

    /** A detector that names 431.0 for headers if it is modern. */
    TomcatHeadTooLong(boolean modern) {
        this.modern = modern;
    }

    @Override
    public boolean concerns(int status) {
        return status == 400;
    }

    @Override
    public @Nullable Finding detect(Failure failure) {
        Throwable thrown = failure.outcome().exception();
        if (failure.outcome().ending() != Ending.CONTAINER || !(thrown instanceof IllegalArgumentException)) {
            return null;
        }
        StackTraceElement[] frames = thrown.getStackTrace();
        if (frames.length < 2 || !isParser(frames[0], "fill")) {
            return null;
        }
        for (StackTraceElement frame : frames) {
            if (isParser(frame, "parseRequestLine")) {
                return Finding.of(404, 14, "The request line with its URL is longer than the connector reads.");
            }
            if (isParser(frame, "parseHeaders")) {
                return headers();
            }
        }
        return null;
    }

    private static boolean isParser(StackTraceElement frame, String method) {
        return frame.getClassName().equals(PARSER) && frame.getMethodName().equals(method);
    }

    private Finding headers() {
        String fact = "The request's headers are longer than the connector reads; its URL is not to blame alone.";
        return modern ? Finding.of(431, 0, fact) : Finding.of(404, 10, fact);
    }
}
