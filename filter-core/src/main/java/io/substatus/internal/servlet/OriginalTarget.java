package io.substatus.internal.servlet;

import io.substatus.internal.pipeline.RawPath;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * What the client asked for, also when the first dispatch that reaches the filter is a forward (form login) or an error
 * dispatch. Immutable.
 *
 * @param method the method received, which Servlet 6.1 hides in error dispatches
 * @param uri the raw path
 * @param query the raw query, or null
 * @param path the decoded path below the context path
 */
record OriginalTarget(String method, String uri, @Nullable String query, String path) {

    private static final String FORWARD_URI = "jakarta.servlet.forward.request_uri";
    private static final String FORWARD_QUERY = "jakarta.servlet.forward.query_string";

    static OriginalTarget of(HttpServletRequest request, DispatcherType dispatcher) {
        if (dispatcher == DispatcherType.ERROR) {
            return ofError(request);
        }
        String forwarded = dispatcher == DispatcherType.FORWARD ? ErrorAttributes.text(request, FORWARD_URI) : null;
        if (forwarded != null) {
            String query = ErrorAttributes.text(request, FORWARD_QUERY);
            return new OriginalTarget(
                    request.getMethod(), forwarded, query, RawPath.below(request.getContextPath(), forwarded));
        }
        return new OriginalTarget(
                request.getMethod(), request.getRequestURI(), request.getQueryString(), path(request));
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
                RawPath.below(request.getContextPath(), shown));
    }

    private static String path(HttpServletRequest request) {
        String servletPath = request.getServletPath();
        String pathInfo = request.getPathInfo();
        return pathInfo == null ? servletPath : servletPath + pathInfo;
    }
}
