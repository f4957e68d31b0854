package io.substatus.internal.diagnosis;

import io.substatus.internal.diagnosis.UpstreamFailure.Kind;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.MalformedURLException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * What one exception tells about a call to another server. Immutable.
 *
 * @param cause the exception
 * @param client whether an HTTP client threw or carried it
 * @param body whether the head of an answer had been read
 */
record UpstreamSigns(Throwable cause, boolean client, boolean body) {

    /** Words in the names of the methods in which clients look at the address of a call. */
    private static final List<String> ADDRESS_WORDS = List.of("uri", "url", "scheme", "origin", "standardizeprotocol");

    @Nullable
    Kind kind() {
        Kind named = named();
        if (named != null || !client) {
            return named;
        }
        Kind network = network();
        return network == null ? exchange() : network;
    }

    /** What a client's own exception class says without more. */
    private @Nullable Kind named() {
        if (Family.POOL_EXHAUSTED.has(cause)) {
            return null;
        }
        Kind connection = connection();
        if (connection != null) {
            return connection;
        }
        if (isWebSocket()) {
            return Kind.WEB_SOCKET;
        }
        if (Family.PROCESS_FAILED.has(cause)) {
            return Kind.PROCESS_FAILED;
        }
        if (Family.UPSTREAM_BAD_ANSWER.has(cause)) {
            return Kind.BAD_ANSWER;
        }
        return Family.UPSTREAM_NOT_SENT.has(cause) ? Kind.NOT_SENT : null;
    }

    private @Nullable Kind connection() {
        if (Family.UPSTREAM_NO_SERVER.has(cause) || FrameKind.LOAD_BALANCER.threw(cause)) {
            return Kind.NO_SERVER;
        }
        if (Family.UPSTREAM_CONNECT_TIMEOUT.has(cause)) {
            return Kind.CONNECT_TIMEOUT;
        }
        if (Family.UPSTREAM_TIMEOUT.has(cause) || RpcStatus.isTimeout(cause) || isProcessTimeout()) {
            return Kind.NO_ANSWER;
        }
        if (Family.UPSTREAM_REFUSED.has(cause)) {
            return Kind.REFUSED;
        }
        return Family.UPSTREAM_CLOSED.has(cause) ? closed() : null;
    }

    private boolean isProcessTimeout() {
        return cause instanceof TimeoutException && Frames.thrownBy(FrameKind.PROCESS_RUNNER, cause);
    }

    /** An endpoint that a server could not set up has the same class as a handshake of a client that failed. */
    private boolean isWebSocket() {
        return Family.UPSTREAM_WEB_SOCKET.has(cause)
                || ((Family.WEB_SOCKET_DEPLOYMENT.has(cause) || cause instanceof ProtocolException)
                        && FrameKind.WEB_SOCKET_CLIENT.threw(cause));
    }

    private @Nullable Kind network() {
        if (isUnreachable()) {
            return Kind.NO_SERVER;
        }
        if (Family.CONNECT_TIMEOUT_IN_CLIENT.has(cause)) {
            return Kind.CONNECT_TIMEOUT;
        }
        if (cause instanceof ConnectException) {
            return Kind.REFUSED;
        }
        if (isTimeout()) {
            return passes("connect") ? Kind.CONNECT_TIMEOUT : Kind.NO_ANSWER;
        }
        return broken();
    }

    private boolean isUnreachable() {
        return cause instanceof UnknownHostException
                || cause instanceof UnresolvedAddressException
                || cause instanceof NoRouteToHostException;
    }

    private boolean isTimeout() {
        return cause instanceof SocketTimeoutException
                || cause instanceof TimeoutException
                || Family.TIMEOUT_IN_CLIENT.has(cause)
                || cause.getClass() == InterruptedIOException.class;
    }

    private @Nullable Kind broken() {
        if (cause instanceof EOFException) {
            return closed();
        }
        if (cause.getClass() == SocketException.class) {
            return brokenSocket();
        }
        if (Family.RESET_IN_CLIENT.has(cause)) {
            return reset();
        }
        StackTraceElement top = Frames.top(cause);
        boolean reader = top != null && FrameKind.RESPONSE_BODY.has(top);
        return reader && (cause.getClass() == IOException.class || cause instanceof ProtocolException)
                ? Kind.BROKEN_OFF
                : null;
    }

    /** The client itself throws when the connection ends properly; the socket throws when it is reset. */
    private @Nullable Kind brokenSocket() {
        StackTraceElement top = Frames.top(cause);
        if (top != null && FrameKind.HTTP_CLIENT.has(top)) {
            return closed();
        }
        return passes("read") || passes("write") ? reset() : null;
    }

    private Kind closed() {
        return body ? Kind.BROKEN_OFF : Kind.CLOSED_EARLY;
    }

    private Kind reset() {
        return body ? Kind.BROKEN_OFF : Kind.RESET;
    }

    /** What went wrong though the connection held, or before there was one. */
    private @Nullable Kind exchange() {
        if (cause instanceof SSLException) {
            return Kind.INSECURE;
        }
        StackTraceElement top = Frames.top(cause);
        if (top == null) {
            return null;
        }
        // the JDK's base class refuses unknown methods with the same exception, before anything is sent
        if (cause instanceof ProtocolException) {
            return FrameKind.HTTP_CLIENT.has(top) ? Kind.BAD_ANSWER : null;
        }
        if (FrameKind.ROUTE_PLANNER.has(top)) {
            return Kind.NOT_SENT;
        }
        if (Family.PROTOCOL_IN_CLIENT.has(cause)) {
            return Kind.BAD_ANSWER;
        }
        if (cause instanceof IllegalArgumentException && FrameKind.ANSWER_PARSER.has(top)) {
            return Kind.BAD_ANSWER;
        }
        return isNotSent() ? Kind.NOT_SENT : null;
    }

    private boolean isNotSent() {
        if (!Frames.thrownBy(FrameKind.HTTP_CLIENT, cause)) {
            return false;
        }
        boolean address = cause instanceof IllegalArgumentException && asksForAddress();
        return address || cause instanceof MalformedURLException || cause instanceof RejectedExecutionException;
    }

    private boolean asksForAddress() {
        for (StackTraceElement frame : Frames.near(cause)) {
            if (!FrameKind.HTTP_CLIENT.has(frame) && !FrameKind.PLUMBING.has(frame)) {
                return false;
            }
            String method = frame.getMethodName().toLowerCase(Locale.ROOT);
            if (ADDRESS_WORDS.stream().anyMatch(method::contains)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a method with such a word in its name stands between the throw and the HTTP client. */
    private boolean passes(String word) {
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
}
