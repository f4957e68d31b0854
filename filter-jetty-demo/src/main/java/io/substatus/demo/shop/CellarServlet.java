package io.substatus.demo.shop;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Two doors, each of which leads to the other. Thread-safe. */
public final class CellarServlet extends ShopServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String other = rest(request).equals("left") ? "/cellar/right" : "/cellar/left";
        request.getRequestDispatcher(other).forward(request, response);
    }
}
