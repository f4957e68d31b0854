package io.substatus.internal.diagnosis;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * How an HTTP call to another server failed. A bare network exception counts only when an HTTP client's frames stand
 * next to the throw, or a client's own exception carries it: the same exceptions come out of database drivers, mail
 * and queues. Immutable.
 *
 * @param kind the way it failed
 * @param cause the exception that says so
 */
record UpstreamFailure(Kind kind, Throwable cause) {

    /** The ways, the more telling before the less when a chain of causes shows several. */
    enum Kind {
        NO_SERVER,
        CONNECT_TIMEOUT,
        REFUSED,
        BROKEN_OFF,
        NO_ANSWER,
        CLOSED_EARLY,
        RESET
    }

    /** The most telling failure among the causes, or null. */
    static @Nullable UpstreamFailure find(List<Throwable> causes) {
        boolean reported = Family.UPSTREAM_CLIENT.firstOf(causes) != null;
        boolean body = causes.stream().anyMatch(UpstreamFailure::inBody);
        UpstreamFailure best = null;
        for (Throwable cause : causes) {
            Kind kind = kind(cause, reported || Frames.thrownBy(FrameKind.HTTP_CLIENT, cause), body);
            if (kind != null && (best == null || kind.compareTo(best.kind) < 0)) {
                best = new UpstreamFailure(kind, cause);
            }
        }
        return best;
    }

    private static @Nullable Kind kind(Throwable cause, boolean client, boolean body) {
        Kind named = named(cause, body);
        if (named != null || !client) {
            return named;
        }
        if (isUnreachable(cause)) {
            return Kind.NO_SERVER;
        }
        if (cause instanceof ConnectException) {
            return Kind.REFUSED;
        }
        if (isTimeout(cause)) {
            return passes(cause, "connect") ? Kind.CONNECT_TIMEOUT : Kind.NO_ANSWER;
        }
        return broken(cause, body);
    }

    /** What a client's own exception class says without more. */
    private static @Nullable Kind named(Throwable cause, boolean body) {
        if (Family.POOL_EXHAUSTED.has(cause)) {
            return null;
        }
        if (Family.UPSTREAM_CONNECT_TIMEOUT.has(cause)) {
            return Kind.CONNECT_TIMEOUT;
        }
        if (Family.UPSTREAM_TIMEOUT.has(cause)) {
            return Kind.NO_ANSWER;
        }
        if (Family.UPSTREAM_REFUSED.has(cause)) {
            return Kind.REFUSED;
        }
        return Family.UPSTREAM_CLOSED.has(cause) ? closed(body) : null;
    }

    private static boolean isUnreachable(Throwable cause) {
        return cause instanceof UnknownHostException
                || cause instanceof UnresolvedAddressException
                || cause instanceof NoRouteToHostException;
    }

    private static boolean isTimeout(Throwable cause) {
        return cause instanceof SocketTimeoutException
                || cause instanceof TimeoutException
                || cause.getClass() == InterruptedIOException.class;
    }

    private static @Nullable Kind broken(Throwable cause, boolean body) {
        if (cause instanceof EOFException) {
            return closed(body);
        }
        if (cause.getClass() == SocketException.class) {
            return brokenSocket(cause, body);
        }
        StackTraceElement top = Frames.top(cause);
        boolean reader = top != null && FrameKind.RESPONSE_BODY.has(top);
        return cause.getClass() == IOException.class && reader ? Kind.BROKEN_OFF : null;
    }

    /** The client itself throws when the connection ends properly; the socket throws when it is reset. */
    private static @Nullable Kind brokenSocket(Throwable cause, boolean body) {
        StackTraceElement top = Frames.top(cause);
        if (top != null && FrameKind.HTTP_CLIENT.has(top)) {
            return closed(body);
        }
        if (!passes(cause, "read") && !passes(cause, "write")) {
            return null;
        }
        return body ? Kind.BROKEN_OFF : Kind.RESET;
    }

    private static Kind closed(boolean body) {
        return body ? Kind.BROKEN_OFF : Kind.CLOSED_EARLY;
    }

    /** Whether a method with such a word in its name stands between the throw and the HTTP client. */
    private static boolean passes(Throwable cause, String word) {
        for (StackTraceElement frame : Frames.near(cause)) {
            if (FrameKind.HTTP_CLIENT.has(frame) || !FrameKind.PLUMBING.has(frame)) {
                return false;
            }
            if (frame.getMethodName().toLowerCase(Locale.ROOT).contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean inBody(Throwable cause) {
        for (StackTraceElement frame : Frames.near(cause)) {
            if (FrameKind.RESPONSE_BODY.has(frame)) {
                return true;
            }
            if (!FrameKind.PLUMBING.has(frame) && !FrameKind.HTTP_CLIENT.has(frame)) {
                return false;
            }
        }
        return false;
    }
}
