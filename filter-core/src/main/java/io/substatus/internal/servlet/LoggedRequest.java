package io.substatus.internal.servlet;

import io.substatus.internal.accesslog.AccessExtras;
import io.substatus.internal.accesslog.CustomFields;
import io.substatus.internal.accesslog.CustomValues;
import io.substatus.internal.pipeline.Marks;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What the log line says of a request, read while the request is alive: containers recycle it before the last listener
 * of an asynchronous request is called. Immutable.
 *
 * @param wanted the statuses that have a line, as was decided when the request came; null where nothing was decided
 */
public record LoggedRequest(
        String method,
        String uri,
        @Nullable String query,
        @Nullable String userAgent,
        @Nullable String referer,
        @Nullable String remoteUser,
        @Nullable String clientAddress,
        @Nullable String serverAddress,
        int serverPort,
        boolean loggedByContainer,
        @Nullable IntPredicate wanted,
        AccessExtras extras) {

    /** @param withExtras whether the log has fields that need {@link #extras()} */
    static LoggedRequest of(HttpServletRequest request, DispatcherType dispatcher, boolean withExtras) {
        OriginalTarget target = OriginalTarget.of(request, dispatcher);
        return new LoggedRequest(
                target.method(),
                target.uri(),
                target.query(),
                request.getHeader("User-Agent"),
                request.getHeader("Referer"),
                RemoteUser.of(request),
                request.getRemoteAddr(),
                request.getLocalAddr(),
                request.getLocalPort(),
                isLoggedByContainer(request),
                request.getAttribute(Marks.LOGGED_IF) instanceof IntPredicate decided ? decided : null,
                withExtras ? extras(request) : AccessExtras.NONE);
    }

    /** A servlet sees no header bytes, so the length that a body was announced with is all that is known. */
    private static AccessExtras extras(HttpServletRequest request) {
        return new AccessExtras(
                request.getProtocol(),
                request.getHeader("Host"),
                request.getHeader("Cookie"),
                -1,
                request.getContentLengthLong(),
                CustomValues.NONE);
    }

    /** The same with what the fields of the owner's own say by now; what the container has forgotten since stays. */
    public LoggedRequest with(CustomFields fields, ServletExchange exchange) {
        if (fields.isEmpty()) {
            return this;
        }
        CustomValues now = fields.read(exchange.facts(), exchange::attribute, exchange.headers());
        return new LoggedRequest(
                method,
                uri,
                query,
                userAgent,
                referer,
                remoteUser,
                clientAddress,
                serverAddress,
                serverPort,
                loggedByContainer,
                wanted,
                extras.with(now.orElse(extras.custom())));
    }

    /** What the log needs besides, with the number of bytes of the answer's body, where it wants them. */
    public AccessExtras extras(long bodyBytes) {
        return extras.isNone() ? extras : extras.sent(method.equals("HEAD") ? 0 : bodyBytes);
    }

    /** Whether a hook of the container writes the line. */
    static boolean isLoggedByContainer(HttpServletRequest request) {
        return request.getAttribute(Marks.HOOK) != null;
    }
}
