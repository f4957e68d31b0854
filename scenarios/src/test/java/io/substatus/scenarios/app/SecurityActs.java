package io.substatus.scenarios.app;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import javax.security.auth.login.FailedLoginException;

/** What applications do with requests of those who may not. */
public final class SecurityActs extends Acting {
    /** Made by the container. */
    public SecurityActs() {
        on("/orders", SecurityActs::orders);
    }

    private static void orders(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getHeader("Authorization") != null) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"orders\", error=\"invalid_token\"");
            throw new ServletException(new FailedLoginException("the token is of another spring"));
        }
        response.setHeader("WWW-Authenticate", "Bearer realm=\"orders\"");
        response.sendError(401);
    }
}
