package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import io.substatus.exchange.Ending;
import io.substatus.exchange.Headers;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import org.jspecify.annotations.Nullable;

/** 400.604: the client left before it had its answer. Immutable and thread-safe. */
final class ClientGone implements Detector {

    private static final String FACT = "The client closed the connection before it had the whole answer";

    /** Every status, because the client may leave while an answer of 200 is on its way. */
    @Override
    public boolean concerns(int status) {
        return true;
    }

    @Override
    public @Nullable Finding detect(Failure failure) {
        for (Throwable cause : failure.causes()) {
            if (isClient(failure, cause)) {
                Finding finding = Finding.of(400, 604, FACT + ": " + Sentences.describe(cause) + ".");
                return withError(finding, failure);
            }
        }
        return failure.outcome().ending() == Ending.CLIENT_GONE ? Finding.of(400, 604, FACT + ".") : null;
    }

    /**
     * A peer that waits too long, one that ended the connection properly but within its body, and the rest. Jetty throws
     * its own class for a reset and for a proper end alike: with that doubt it stays the catalogue's.
     */
    private static Finding withError(Finding finding, Failure failure) {
        if (WindowsErrors.isTimeout(failure.causes())) {
            return finding.withWin32Status(WindowsErrors.SEMAPHORE_TIMEOUT);
        }
        boolean ended = failure.causes().get(0).getClass() == EOFException.class;
        return ended ? finding.withWin32Status(WindowsErrors.CONNECTION_INVALID) : finding;
    }

    /** A container's HTTP client throws the same classes as its server side. */
    private static boolean isClient(Failure failure, Throwable cause) {
        return (isNamed(failure, cause) || isBrokenSocket(cause)) && !Frames.thrownBy(FrameKind.HTTP_CLIENT, cause);
    }

    private static boolean isNamed(Failure failure, Throwable cause) {
        return Family.BODY_ENDED_EARLY.has(cause)
                ? hasLength(failure.request().headers())
                : Family.CLIENT_GONE.has(cause);
    }

    /** A body of known length ends early only when its sender stops; one in chunks may just be badly made. */
    private static boolean hasLength(Headers headers) {
        return headers.first("Content-Length") != null && headers.first("Transfer-Encoding") == null;
    }

    /** Broken pipe and connection reset have no class of their own: the socket threw it under the container's hands. */
    private static boolean isBrokenSocket(Throwable cause) {
        Class<?> type = cause.getClass();
        StackTraceElement top = Frames.top(cause);
        return (type == IOException.class || type == SocketException.class)
                && top != null
                && top.getClassName().startsWith("sun.nio.ch.")
                && Frames.thrownBy(FrameKind.CONTAINER_OUTPUT, cause);
    }
}
