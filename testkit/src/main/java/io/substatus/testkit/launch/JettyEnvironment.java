package io.substatus.testkit.launch;

import java.util.Optional;
import org.eclipse.jetty.security.LoginService;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.jspecify.annotations.Nullable;

/** What differs between the Jakarta EE environments of one Jetty. Stateless. */
interface JettyEnvironment {
    ContextHandler webapp(DeployCommand command, LoginService logins, Request.@Nullable Handler errorHandler);

    /** The reason why an application that was started does not serve. */
    Optional<Throwable> failure(ContextHandler webapp);

    static JettyEnvironment find() {
        try {
            Class.forName("org.eclipse.jetty.ee11.webapp.WebAppContext");
            return new JettyEe11();
        } catch (ClassNotFoundException older) {
            return new JettyEe10();
        }
    }
}
