package io.substatus.demo.shop;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import javax.security.auth.login.LoginException;

/** One order, for the customer who gave it, whom a good token alone does not make. Thread-safe. */
public final class OrderServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            WholesaleLogin.check(String.valueOf(request.getHeader("Authorization")));
        } catch (LoginException e) {
            throw new ServletException("the customer could not be signed in", e);
        }
        response.sendError(HttpServletResponse.SC_UNAUTHORIZED, "the order is another customer's");
    }
}
