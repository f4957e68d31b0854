package io.substatus.demo.shop;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import javax.security.auth.login.LoginException;

/** Orders of wholesale customers, who identify themselves by a token. Thread-safe. */
public final class OrdersApiServlet extends ShopServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String credentials = request.getHeader("Authorization");
        if (credentials == null) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"Fernhill orders\"");
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED, "orders are shown to signed-in customers only");
            return;
        }
        signIn(credentials);
        response.setContentType("application/json");
        response.getWriter().write("[]");
    }

    private static void signIn(String credentials) throws ServletException {
        try {
            WholesaleLogin.check(credentials);
        } catch (LoginException e) {
            throw new ServletException("the customer could not be signed in", e);
        }
    }
}
