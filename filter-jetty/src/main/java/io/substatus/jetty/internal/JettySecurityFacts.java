package io.substatus.jetty.internal;

import io.substatus.exchange.Protection;
import io.substatus.exchange.SecurityFacts;
import io.substatus.internal.config.SecurityConstraints;
import io.substatus.internal.pipeline.RawPath;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.cert.X509Certificate;
import java.util.List;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.util.resource.Resource;
import org.jspecify.annotations.Nullable;

/** Asks the connection and the application's {@code web.xml} when a detector asks. Confined to the request's thread. */
record JettySecurityFacts(Request request, ContextHandler context, ServletView servlet) implements SecurityFacts {

    /** Attribute of the servlet context, so that a new web.xml is read when the application starts again. */
    private static final String CONSTRAINTS = "io.substatus.jetty.securityConstraints";

    private static final Logger LOGGER = System.getLogger("io.substatus");

    @Override
    public List<X509Certificate> clientCertificates() {
        return request.getAttribute(EndPoint.SslSessionData.ATTRIBUTE) instanceof EndPoint.SslSessionData tls
                        && tls.peerCertificates() != null
                ? List.of(tls.peerCertificates())
                : List.of();
    }

    @Override
    public @Nullable String authType() {
        return servlet.authType();
    }

    @Override
    public Protection protection() {
        String path = request.getHttpURI().getPath();
        String contextPath = new JettyApplication(context).contextPath();
        return constraints().of(request.getMethod(), RawPath.below(contextPath, path == null ? "/" : path));
    }

    private SecurityConstraints constraints() {
        if (context.getContext().getAttribute(CONSTRAINTS) instanceof SecurityConstraints known) {
            return known;
        }
        SecurityConstraints read = read(context.getBaseResource());
        context.getContext().setAttribute(CONSTRAINTS, read);
        return read;
    }

    private static SecurityConstraints read(@Nullable Resource base) {
        Resource webXml = base == null ? null : base.resolve("WEB-INF/web.xml");
        if (webXml == null || !webXml.exists()) {
            return SecurityConstraints.NONE;
        }
        try (InputStream in = webXml.newInputStream()) {
            return SecurityConstraints.read(in);
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, "security constraints are not known", e);
            return SecurityConstraints.NONE;
        }
    }
}
