package io.substatus.internal.servlet;

import io.substatus.diagnosis.Failure;
import io.substatus.internal.customerror.CustomErrorException;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Executes a page of the application for an error that the application has: as a forward, with the attributes that the
 * Servlet specification (10.9.1) has for error pages. They are taken away again, because Tomcat would answer what it finds
 * in them. Confined to the request's thread.
 */
final class PageExecution {

    private static final String EXCEPTION_TYPE = "jakarta.servlet.error.exception_type";

    /** Set by Jetty where an application ends a request with an error: another one does so without telling its caller. */
    private static final String JETTY_ERROR = "org.eclipse.jetty.server.error_origin";

    private final HttpServletRequest request;
    private final Map<String, @Nullable Object> before = new HashMap<>();

    private PageExecution(HttpServletRequest request) {
        this.request = request;
    }

    /**
     * Runs a page.
     *
     * @param page where it is
     * @param response what holds the answer then
     * @throws CustomErrorException if it throws, refuses with {@code sendError}, or writes too much
     */
    static void run(ServletExchange exchange, RequestDispatcher page, PageResponse response, Failure failure)
            throws CustomErrorException {
        HttpServletRequest request = exchange.request();
        PageExecution execution = new PageExecution(request);
        exchange.setExecuting(true);
        execution.tell(failure);
        Thread thread = Thread.currentThread();
        ClassLoader loader = thread.getContextClassLoader();
        try {
            thread.setContextClassLoader(request.getServletContext().getClassLoader()); // Jetty: not on other threads
            execution.forward(page, response);
        } finally {
            thread.setContextClassLoader(loader);
            execution.restore();
            exchange.setExecuting(false);
        }
    }

    private void forward(RequestDispatcher page, PageResponse response) throws CustomErrorException {
        try {
            page.forward(new PageRequest(request), response.forPage());
        } catch (ServletException | IOException | RuntimeException | LinkageError | StackOverflowError e) {
            throw new CustomErrorException(
                    "the page threw an exception: " + e.getClass().getName(), e);
        }
        if (response.refusedWith() != 0) {
            throw new CustomErrorException("the page answered with sendError(" + response.refusedWith() + ")");
        }
        if (request.getAttribute(JETTY_ERROR) != null) {
            throw new CustomErrorException("the page failed in its own application");
        }
        if (response.hasWriteFailed()) {
            throw new CustomErrorException("the page is too long (expected: at most 4 MB)");
        }
    }

    private void tell(Failure failure) {
        Throwable exception = failure.outcome().exception();
        String message = failure.outcome().message();
        set(ErrorAttributes.STATUS, failure.outcome().status());
        set(ErrorAttributes.REQUEST_URI, failure.request().requestUri());
        set(ErrorAttributes.METHOD, failure.request().method());
        set(ErrorAttributes.QUERY_STRING, failure.request().queryString());
        set(ErrorAttributes.SERVLET_NAME, failure.application().mapping().servletName());
        set(ErrorAttributes.EXCEPTION, exception);
        set(EXCEPTION_TYPE, exception == null ? null : exception.getClass());
        set(JETTY_ERROR, null);
        set(ErrorAttributes.MESSAGE, message == null && exception != null ? exception.getMessage() : message);
    }

    private void set(String name, @Nullable Object value) {
        before.put(name, request.getAttribute(name));
        request.setAttribute(name, value);
    }

    private void restore() {
        before.forEach(request::setAttribute);
    }
}
