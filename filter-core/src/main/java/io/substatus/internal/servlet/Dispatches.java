package io.substatus.internal.servlet;

import io.substatus.exchange.Ending;
import io.substatus.exchange.StatusSetter;
import io.substatus.internal.pipeline.Marks;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Leads each dispatch of a request to its exchange. The first dispatch seen may be any but INCLUDE: a container runs
 * form login as a FORWARD, and errors that happen before the filters as an ERROR. Thread-safe.
 */
public final class Dispatches {

    /** The location of the default error page, which no servlet needs to be mapped to. */
    public static final String ERROR_LOCATION = "/substatus-error";

    private final ErrorAnswers answers;

    /** Dispatches that hand failures to the given pipeline. */
    public Dispatches(ErrorAnswers answers) {
        this.answers = answers;
        QuietEnd.load();
    }

    /** Handles one dispatch. */
    public void handle(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Object known = request.getAttribute(Marks.EXCHANGE);
        DispatcherType dispatcher = request.getDispatcherType();
        if (known == null) {
            first(request, response, chain, dispatcher);
        } else if (known instanceof ServletExchange exchange && !exchange.isExecuting()) {
            again(exchange, request, response, chain, dispatcher);
        } else {
            chain.doFilter(request, response); // it is another application's, or the page of an error is executed
        }
    }

    private void first(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, DispatcherType dispatcher)
            throws IOException, ServletException {
        ServletExchange exchange = new ServletExchange(answers, request, response, dispatcher);
        request.setAttribute(Marks.EXCHANGE, exchange);
        try {
            boolean let = switch (dispatcher) {
                case ERROR -> !Checkpoint.answersAsAway(answers, exchange, request, response);
                case INCLUDE -> true; // a part of somebody else's answer
                default -> Checkpoint.pass(answers, exchange, request, response);
            };
            if (let && dispatcher == DispatcherType.ERROR) {
                unseen(exchange, request, response, chain);
            } else if (let) {
                run(exchange, exchange.recordingRequest(), exchange.response(), chain);
            }
        } finally {
            if (!exchange.isAsync()) {
                exchange.completed();
            }
        }
    }

    /** An error that no filter has seen, because the container made it before the chain. */
    private static void unseen(
            ServletExchange exchange, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        int status = ErrorAttributes.status(request, response.getStatus());
        var outcome = exchange.outcome(
                Ending.CONTAINER,
                status,
                ErrorAttributes.exception(request),
                ErrorAttributes.text(request, ErrorAttributes.MESSAGE),
                StatusSetter.CONTAINER);
        if (isOurLocation(request)) {
            exchange.fail(outcome);
        } else {
            exchange.diagnose(outcome);
            exchange.writeLine(); // the page may end the answer before the filter does
            chain.doFilter(request, response); // the application's own error page
        }
    }

    private static boolean isOurLocation(HttpServletRequest request) {
        return ERROR_LOCATION.equals(OriginalTarget.path(request.getServletPath(), request.getPathInfo()));
    }

    private static void again(
            ServletExchange exchange,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain,
            DispatcherType dispatcher)
            throws IOException, ServletException {
        switch (dispatcher) {
            case FORWARD -> {
                chain.doFilter(request, response);
                QuietEnd.answerEmptyError(exchange); // afterwards it is too late: containers close the response
            }
            case ASYNC -> {
                endWith(exchange, exchange.aborting());
                run(exchange, request, response, chain);
            }
            case ERROR -> errorAfterwards(exchange, request, response, chain);
            case INCLUDE -> {
                if (!isOurLocationIncluded(request)) {
                    chain.doFilter(request, response);
                }
            }
            default -> chain.doFilter(request, response);
        }
    }

    /** Tomcat includes the error page into an answer that had begun before its error; there is nothing to add. */
    private static boolean isOurLocationIncluded(HttpServletRequest request) {
        return ERROR_LOCATION.equals(OriginalTarget.path(
                ErrorAttributes.text(request, RequestDispatcher.INCLUDE_SERVLET_PATH),
                ErrorAttributes.text(request, RequestDispatcher.INCLUDE_PATH_INFO)));
    }

    private static void errorAfterwards(
            ServletExchange exchange, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (exchange.isAnswered()) {
            return; // the page is out
        }
        if (!isOurLocation(request)) {
            exchange.writeLine();
            chain.doFilter(request, response);
        } else if (ErrorAttributes.isError(request, response.getStatus())) {
            exchange.fail(exchange.outcome(
                    Ending.CONTAINER,
                    ErrorAttributes.status(request, response.getStatus()),
                    ErrorAttributes.exception(request),
                    ErrorAttributes.text(request, ErrorAttributes.MESSAGE),
                    StatusSetter.CONTAINER));
        }
    }

    private static void run(
            ServletExchange exchange, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        WatchedAsyncContext before = exchange.async();
        Throwable thrown = null;
        try {
            chain.doFilter(request, response);
        } catch (Throwable e) {
            thrown = ThrownEnd.of(exchange, e);
            if (thrown == null) {
                return;
            }
        }
        endWith(exchange, thrown);
        exchange.chainReturned(before);
    }

    /** Throws the exception, if there is one. Some containers call no listener afterwards, so the line is due now. */
    private static void endWith(ServletExchange exchange, @Nullable Throwable e) throws IOException, ServletException {
        if (e != null) {
            exchange.completed();
            rethrow(e);
        }
    }

    private static void rethrow(Throwable e) throws IOException, ServletException {
        if (e instanceof IOException io) {
            throw io;
        }
        if (e instanceof ServletException servlet) {
            throw servlet;
        }
        if (e instanceof RuntimeException runtime) {
            throw runtime;
        }
        if (e instanceof Error error) {
            throw error;
        }
        throw new ServletException(e);
    }
}
