package io.substatus.demo.shop;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Where the identity provider sends customers after the sign-in. Thread-safe. */
public final class WelcomeBackServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getParameter("error") != null) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "the identity provider let nobody in");
        } else {
            response.sendRedirect("/account");
        }
    }
}
