package io.substatus.internal.diagnosis;

import java.util.List;
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
        // a client closes its socket when it has waited too long, and then reads that it is closed
        NO_ANSWER,
        WEB_SOCKET,
        BROKEN_OFF,
        CLOSED_EARLY,
        RESET,
        INSECURE,
        BAD_ANSWER,
        PROCESS_FAILED,
        NOT_SENT
    }

    /**
     * The most telling failure among the causes, or null.
     *
     * @param exception the outermost one; wrappers, which the causes leave out, may be the only ones that a client threw
     */
    static @Nullable UpstreamFailure find(List<Throwable> causes, @Nullable Throwable exception) {
        boolean reported = Family.UPSTREAM_CLIENT.firstOf(causes) != null || isWrappedByClient(exception);
        boolean body = causes.stream().anyMatch(UpstreamFailure::inBody);
        UpstreamFailure best = null;
        for (Throwable cause : causes) {
            boolean client = reported || Frames.thrownBy(FrameKind.HTTP_CLIENT, cause);
            Kind kind = new UpstreamSigns(cause, client, body).kind();
            if (kind != null && (best == null || kind.compareTo(best.kind) < 0)) {
                best = new UpstreamFailure(kind, cause);
            }
        }
        return best;
    }

    /** Asynchronous clients hand their failure over from another thread, in a wrapper made in the caller's. */
    private static boolean isWrappedByClient(@Nullable Throwable exception) {
        for (Throwable wrapper : Causes.wrappers(exception)) {
            if (Frames.thrownBy(FrameKind.HTTP_CLIENT, wrapper)) {
                return true;
            }
        }
        return false;
    }

    private static boolean inBody(Throwable cause) {
        return Family.UPSTREAM_BODY.has(cause) || readsBody(cause);
    }

    private static boolean readsBody(Throwable cause) {
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
