package io.substatus.demo.shop;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;

/** Compares years of orders, one connection for each: more years than connections, and it waits for itself. Thread-safe. */
public final class OrdersReportServlet extends ShopServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            shop().orders().read(Math.min(Integer.parseInt(request.getParameter("years")), 5));
        } catch (SQLException e) {
            throw new ServletException("the order book could not be read", e);
        }
        response.setContentType("text/plain");
        response.getWriter().println("all years agree");
    }
}
