package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import io.substatus.internal.diagnosis.UpstreamFailure.Kind;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 502.1 to 502.7: a call to another server, or a program that was run for the request, failed and nobody caught it. An
 * exception that the application caught is its own affair. Immutable and thread-safe.
 */
final class UpstreamDetector implements Detector {

    private static final long WINHTTP_TIMEOUT = 12_002;
    private static final long WINHTTP_CONNECTION_ERROR = 12_030;
    private static final long WINHTTP_NAME_NOT_RESOLVED = 12_007;
    private static final long WINHTTP_SECURE_FAILURE = 12_175;
    private static final long HOST_UNREACHABLE = 1_232;

    private static final List<String> PROCESS_EXCEPTIONS =
            List.of("org.apache.commons.exec.ExecuteException", "org.zeroturnaround.exec.InvalidExitValueException");

    private final UpstreamTarget targets = UpstreamTarget.read();

    @Override
    public boolean concerns(int status) {
        return status == 500 || status == 502 || status == 504;
    }

    @Override
    public @Nullable Finding detect(Failure failure) {
        UpstreamFailure upstream =
                UpstreamFailure.find(failure.causes(), failure.outcome().exception());
        if (upstream == null) {
            return null;
        }
        List<String> more = new ArrayList<>(targets.sentence(failure.causes()));
        List<Throwable> callers = new ArrayList<>(failure.causes());
        List<Throwable> wrappers =
                new ArrayList<>(Causes.wrappers(failure.outcome().exception()));
        Collections.reverse(wrappers);
        callers.addAll(wrappers);
        more.addAll(Sentences.calledFrom(callers));
        return found(upstream.kind(), upstream.cause(), more);
    }

    private static Finding found(Kind kind, Throwable cause, List<String> more) {
        return switch (kind) {
            case NO_SERVER -> noServer(cause, more);
            case CONNECT_TIMEOUT ->
                found(3, "The upstream server did not take the connection in time", cause, more)
                        .withWin32Status(WINHTTP_TIMEOUT);
            case REFUSED -> found(3, "The upstream server refused the connection", cause, more);
            case RESET ->
                found(3, "The upstream server reset the connection before it answered", cause, more)
                        .withWin32Status(WINHTTP_CONNECTION_ERROR);
            case NO_ANSWER -> found(1, "The upstream server did not answer in time", cause, more);
            case CLOSED_EARLY -> found(2, "The upstream server closed the connection before it answered", cause, more);
            case PROCESS_FAILED -> processFailed(cause, more);
            case WEB_SOCKET -> found(5, "The upstream server did not open the WebSocket", cause, more);
            case BROKEN_OFF -> found(6, "The upstream server broke off in the middle of its answer", cause, more);
            case INSECURE ->
                found(6, "The upstream server and this one did not agree on a secure connection", cause, more)
                        .withWin32Status(WINHTTP_SECURE_FAILURE);
            case BAD_ANSWER -> found(6, "The upstream server's answer is not HTTP", cause, more);
            case NOT_SENT -> found(7, "The call to the upstream server could not be made", cause, more);
        };
    }

    private static Finding noServer(Throwable cause, List<String> more) {
        if (cause instanceof NoRouteToHostException) {
            return found(4, "No route leads to the upstream server", cause, more)
                    .withWin32Status(HOST_UNREACHABLE);
        }
        String fact = cause instanceof UnknownHostException || cause instanceof UnresolvedAddressException
                ? "The upstream server's name does not resolve"
                : "No instance of the upstream service is known";
        return found(4, fact, cause, more).withWin32Status(WINHTTP_NAME_NOT_RESOLVED);
    }

    private static Finding processFailed(Throwable cause, List<String> more) {
        for (String type : PROCESS_EXCEPTIONS) {
            if (Getter.call(cause, type, "getExitValue") instanceof Integer value) {
                return found(2, "A program that was run for the request ended with exit code " + value, cause, more);
            }
        }
        return found(2, "A program that was run for the request failed", cause, more);
    }

    private static Finding found(int subStatus, String fact, Throwable cause, List<String> more) {
        return Findings.of(502, subStatus, fact + ": " + Sentences.describe(cause) + ".", more);
    }
}
