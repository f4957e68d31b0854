package io.substatus.demo.shop;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A seat for each guest: who says {@code ?stay} keeps it until the house closes. Thread-safe. */
public final class SeatServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if ("stay".equals(request.getQueryString())) {
            request.startAsync().setTimeout(0);
        }
        response.setContentType("text/plain");
        response.getWriter().println("A seat, and a cup of tea.");
        response.flushBuffer();
    }
}
