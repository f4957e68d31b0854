package io.substatus.internal.servlet;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * What the log line says of a request, read while the request is alive: containers recycle it before the last listener
 * of an asynchronous request is called. Immutable.
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
        boolean loggedByContainer) {

    /** Request attribute by which a hook of the container says that it writes the line of this request. */
    static final String HOOK_ATTRIBUTE = "io.substatus.hook";

    static LoggedRequest of(HttpServletRequest request, DispatcherType dispatcher) {
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
                isLoggedByContainer(request));
    }

    /** Whether a hook of the container writes the line. */
    static boolean isLoggedByContainer(HttpServletRequest request) {
        return request.getAttribute(HOOK_ATTRIBUTE) != null;
    }
}
