package io.substatus.scenarios.app;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import javax.security.auth.Subject;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import javax.security.auth.login.Configuration;
import javax.security.auth.login.FailedLoginException;
import javax.security.auth.login.LoginContext;
import javax.security.auth.login.LoginException;

/** What applications do with requests of those who may not. */
public final class SecurityActs extends Acting {
    /** Made by the container. */
    public SecurityActs() {
        on("/orders", SecurityActs::orders);
        on("/supplier", (request, response) -> response.setStatus(HttpServletResponse.SC_UNAUTHORIZED));
        on("/enter", (request, response) -> request.login("alice", "wrong"));
        on("/denied", (request, response) -> response.sendError(HttpServletResponse.SC_UNAUTHORIZED));
        on("/last-year", (request, response) -> lastYear());
        on("/basket", (request, response) -> request.getSession().setAttribute("tea", "Assam"));
        on("/callback", (request, response) -> response.sendError(HttpServletResponse.SC_FORBIDDEN));
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

    private static void lastYear() throws LoginException {
        new LoginContext("tea", new Subject(), callbacks -> {}, new OneModule()).login();
    }

    private static final class OneModule extends Configuration {
        @Override
        public AppConfigurationEntry[] getAppConfigurationEntry(String name) {
            return new AppConfigurationEntry[] {
                new AppConfigurationEntry(TeaLogin.class.getName(), LoginModuleControlFlag.REQUIRED, Map.of())
            };
        }
    }
}
