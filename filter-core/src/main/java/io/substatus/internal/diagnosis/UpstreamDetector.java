package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 502.1, 502.2, 502.3, 502.4, 502.6: a call to another HTTP server failed and nobody caught it. An exception that the
 * application caught is its own affair. Immutable and thread-safe.
 */
final class UpstreamDetector implements Detector {

    private static final long WINHTTP_TIMEOUT = 12_002;
    private static final long WINHTTP_CONNECTION_ERROR = 12_030;
    private static final long WINHTTP_NAME_NOT_RESOLVED = 12_007;
    private static final long HOST_UNREACHABLE = 1_232;

    @Override
    public boolean concerns(int status) {
        return status == 500 || status == 502 || status == 504;
    }

    @Override
    public @Nullable Finding detect(Failure failure) {
        UpstreamFailure upstream = UpstreamFailure.find(failure.causes());
        if (upstream == null) {
            return null;
        }
        Throwable cause = upstream.cause();
        List<String> caller = Sentences.calledFrom(failure.causes());
        return switch (upstream.kind()) {
            case NO_SERVER -> noServer(cause, caller);
            case CONNECT_TIMEOUT ->
                found(3, "The upstream server did not take the connection in time", cause, caller)
                        .withWin32Status(WINHTTP_TIMEOUT);
            case REFUSED -> found(3, "The upstream server refused the connection", cause, caller);
            case RESET ->
                found(3, "The upstream server reset the connection before it answered", cause, caller)
                        .withWin32Status(WINHTTP_CONNECTION_ERROR);
            case NO_ANSWER -> found(1, "The upstream server did not answer in time", cause, caller);
            case CLOSED_EARLY ->
                found(2, "The upstream server closed the connection before it answered", cause, caller);
            case BROKEN_OFF -> found(6, "The upstream server broke off in the middle of its answer", cause, caller);
        };
    }

    private static Finding noServer(Throwable cause, List<String> caller) {
        return cause instanceof java.net.NoRouteToHostException
                ? found(4, "No route leads to the upstream server", cause, caller)
                        .withWin32Status(HOST_UNREACHABLE)
                : found(4, "The upstream server's name does not resolve", cause, caller)
                        .withWin32Status(WINHTTP_NAME_NOT_RESOLVED);
    }

    private static Finding found(int subStatus, String fact, Throwable cause, List<String> caller) {
        return Findings.of(502, subStatus, fact + ": " + Sentences.describe(cause) + ".", caller);
    }
}
