package io.substatus.internal.servlet;

import io.substatus.internal.pipeline.RawPath;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * What the client asked for, also when the first dispatch that reaches the filter is a forward (form login) or an error
 * dispatch. Immutable.
 *
 * @param method the method received, which Servlet 6.1 hides in error dispatches
 * @param uri the raw path
 * @param query the raw query, or null
 * @param servletPath the decoded path below the context path, or its first part
 * @param pathInfo the second part of that path, or null; they are put together for those who ask, not for every log line
 */
record OriginalTarget(
        String method,
        String uri,
        @Nullable String query,
        String servletPath,
        @Nullable String pathInfo) {

    private static final String FORWARD = "jakarta.servlet.forward.";
    private static final String ASYNC = "jakarta.servlet.async.";

    static OriginalTarget of(HttpServletRequest request, DispatcherType dispatcher) {
        if (dispatcher == DispatcherType.ERROR) {
            return ofError(request);
        }
        OriginalTarget dispatched = before(request, dispatcher);
        return dispatched == null
                ? new OriginalTarget(
                        request.getMethod(),
                        request.getRequestURI(),
                        request.getQueryString(),
                        request.getServletPath(),
                        request.getPathInfo())
                : dispatched;
    }

    /** What was asked for before a forward or an asynchronous dispatch, or null. */
    private static @Nullable OriginalTarget before(HttpServletRequest request, DispatcherType dispatcher) {
        String prefix = prefix(dispatcher);
        String uri = prefix == null ? null : ErrorAttributes.text(request, prefix + "request_uri");
        if (uri == null) {
            return null;
        }
        String servletPath = ErrorAttributes.text(request, prefix + "servlet_path");
        return new OriginalTarget(
                request.getMethod(),
                uri,
                ErrorAttributes.text(request, prefix + "query_string"),
                servletPath == null ? RawPath.below(request.getContextPath(), uri) : servletPath,
                servletPath == null ? null : ErrorAttributes.text(request, prefix + "path_info"));
    }

    private static @Nullable String prefix(DispatcherType dispatcher) {
        return switch (dispatcher) {
            case FORWARD -> FORWARD;
            case ASYNC -> ASYNC;
            default -> null;
        };
    }

    /**
     * What was asked for of this application before a forward or an asynchronous dispatch; null where the dispatch is the
     * first that the application sees, as one from another application is.
     */
    static @Nullable OriginalTarget inContext(HttpServletRequest request, DispatcherType dispatcher) {
        String prefix = prefix(dispatcher);
        return prefix != null && request.getContextPath().equals(ErrorAttributes.text(request, prefix + "context_path"))
                ? before(request, dispatcher)
                : null;
    }

    /** The mapping that the request had before a forward, where the container tells. */
    static @Nullable HttpServletMapping mapping(HttpServletRequest request, DispatcherType dispatcher) {
        String prefix = prefix(dispatcher);
        return prefix != null && request.getAttribute(prefix + "mapping") instanceof HttpServletMapping before
                ? before
                : request.getHttpServletMapping();
    }

    private static OriginalTarget ofError(HttpServletRequest request) {
        String method = ErrorAttributes.text(request, ErrorAttributes.METHOD);
        String uri = ErrorAttributes.text(request, ErrorAttributes.REQUEST_URI);
        String query = ErrorAttributes.text(request, ErrorAttributes.QUERY_STRING);
        String shown = uri == null ? request.getRequestURI() : uri;
        return new OriginalTarget(
                method == null ? request.getMethod() : method,
                shown,
                query == null ? request.getQueryString() : query,
                RawPath.below(request.getContextPath(), shown),
                null);
    }

    /** The decoded path below the context path. */
    String path() {
        return pathInfo == null ? servletPath : servletPath + pathInfo;
    }

    /** The path of the dispatch itself. */
    static String path(HttpServletRequest request) {
        String path = path(request.getServletPath(), request.getPathInfo());
        return path == null ? "" : path;
    }

    /** The path below the context path, of its two parts; null where there is none. */
    static @Nullable String path(@Nullable String servletPath, @Nullable String pathInfo) {
        return servletPath == null || pathInfo == null ? servletPath : servletPath + pathInfo;
    }
}
