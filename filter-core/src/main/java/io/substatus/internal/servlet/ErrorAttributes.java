package io.substatus.internal.servlet;

import jakarta.servlet.ServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of error dispatches, written out: two of the names exist as constants only from Servlet 6.1 on, and
 * containers leave some out (Jetty 12.0 all of them for security errors).
 */
final class ErrorAttributes {

    static final String STATUS = "jakarta.servlet.error.status_code";
    static final String EXCEPTION = "jakarta.servlet.error.exception";
    static final String MESSAGE = "jakarta.servlet.error.message";
    static final String REQUEST_URI = "jakarta.servlet.error.request_uri";
    static final String SERVLET_NAME = "jakarta.servlet.error.servlet_name";
    /** Servlet 6.1, which turns error dispatches into GET. */
    static final String METHOD = "jakarta.servlet.error.method";
    /** Servlet 6.1. */
    static final String QUERY_STRING = "jakarta.servlet.error.query_string";

    private ErrorAttributes() {}

    static @Nullable String text(ServletRequest request, String name) {
        return request.getAttribute(name) instanceof String text ? text : null;
    }

    static @Nullable Throwable exception(ServletRequest request) {
        return request.getAttribute(EXCEPTION) instanceof Throwable exception ? exception : null;
    }

    /** Whether it is an error at all: {@code sendError(304)} and {@code sendError(200)} are dispatched as errors too. */
    static boolean isError(ServletRequest request, int statusOfResponse) {
        return statusOfResponse >= 400
                || exception(request) != null
                || (request.getAttribute(STATUS) instanceof Integer status && status >= 400);
    }

    /** The status of an error dispatch: the attribute's, else the response's, else 500. */
    static int status(ServletRequest request, int statusOfResponse) {
        if (request.getAttribute(STATUS) instanceof Integer status && status >= 400 && status <= 999) {
            return status;
        }
        return statusOfResponse >= 400 ? statusOfResponse : 500;
    }
}
