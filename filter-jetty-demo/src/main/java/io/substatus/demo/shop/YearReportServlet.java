package io.substatus.demo.shop;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Hands the year's report to the accountant and waits, without a thread, for an answer that does not come. Thread-safe. */
public final class YearReportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        AsyncContext report = request.startAsync();
        report.setTimeout(700);
    }
}
