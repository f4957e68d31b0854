package io.substatus.demo.shop;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The wholesale list: declares its code by request attributes, and so needs nothing of Substatus to compile. Thread-safe. */
public final class WholesaleServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute("substatus.code", "403.6");
        request.setAttribute("substatus.reason", "wholesale prices are shown in the warehouse's network only");
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}
