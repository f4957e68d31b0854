package io.substatus.demo.shop;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Hands the quarter's report over, and then sends the request on although it has ended. Thread-safe. */
public final class QuarterReportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        AsyncContext report = request.startAsync();
        report.complete();
        report.dispatch("/teas");
    }
}
