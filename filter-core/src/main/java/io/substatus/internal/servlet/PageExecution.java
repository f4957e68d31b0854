package io.substatus.internal.servlet;

import io.substatus.diagnosis.Failure;
import io.substatus.internal.customerror.CustomErrorException;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/**
 * Executes a page of the application for an error that the application has: as a forward, with the attributes that the
 * Servlet specification (10.9.1) has for error pages. The container's own request never has them: Tomcat answers an
 * exception that it finds there, be it by the thread that just leaves a request whose asynchronous task has failed. Confined to
 * the request's thread.
 */
final class PageExecution {

    /** Set by Jetty where an application ends a request with an error: another one does so without telling its caller. */
    private static final String JETTY_ERROR = "org.eclipse.jetty.server.error_origin";

    private final HttpServletRequest request;
    private final PageAttributes attributes;

    private PageExecution(HttpServletRequest request, Failure failure) {
        this.request = request;
        this.attributes = PageAttributes.of(failure);
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
        PageExecution execution = new PageExecution(request, failure);
        exchange.setExecuting(true);
        Object error = request.getAttribute(JETTY_ERROR);
        request.setAttribute(JETTY_ERROR, null);
        Thread thread = Thread.currentThread();
        ClassLoader loader = thread.getContextClassLoader();
        try {
            thread.setContextClassLoader(request.getServletContext().getClassLoader()); // Jetty: not on other threads
            execution.forward(page, response);
        } finally {
            thread.setContextClassLoader(loader);
            request.setAttribute(JETTY_ERROR, error);
            exchange.setExecuting(false);
        }
    }

    private void forward(RequestDispatcher page, PageResponse response) throws CustomErrorException {
        try {
            page.forward(new PageRequest(request, attributes), response.forPage());
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
}
