package io.substatus.testkit.launch;

import java.util.Optional;
import org.eclipse.jetty.ee11.webapp.WebAppContext;
import org.eclipse.jetty.security.LoginService;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.jspecify.annotations.Nullable;

/** Jakarta EE 11. Stateless. */
final class JettyEe11 implements JettyEnvironment {
    @Override
    public ContextHandler webapp(DeployCommand command, LoginService logins, Request.@Nullable Handler errorHandler) {
        WebAppContext webapp = new WebAppContext();
        webapp.setContextPath(command.contextPath().isEmpty() ? "/" : command.contextPath());
        webapp.setWar(command.directory().toString());
        webapp.getSecurityHandler().setLoginService(logins);
        command.parameters().forEach(webapp::setInitParameter);
        if (errorHandler != null) {
            webapp.setErrorHandler(errorHandler);
        }
        return webapp;
    }

    @Override
    public Optional<Throwable> failure(ContextHandler webapp) {
        return Optional.ofNullable(((WebAppContext) webapp).getUnavailableException());
    }
}
