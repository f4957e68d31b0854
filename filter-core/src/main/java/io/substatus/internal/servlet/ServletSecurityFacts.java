package io.substatus.internal.servlet;

import io.substatus.exchange.Protection;
import io.substatus.exchange.SecurityFacts;
import io.substatus.internal.config.SecurityConstraints;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.cert.X509Certificate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks the request and the application's {@code web.xml} when a detector asks. Confined to the request's thread. */
public record ServletSecurityFacts(HttpServletRequest request, DispatcherType dispatcher) implements SecurityFacts {

    private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";
    private static final String CONSTRAINTS = "io.substatus.securityConstraints";
    private static final Logger LOGGER = System.getLogger("io.substatus");

    @Override
    public List<X509Certificate> clientCertificates() {
        return request.getAttribute(CERTIFICATES) instanceof X509Certificate[] chain ? List.of(chain) : List.of();
    }

    @Override
    public @Nullable String authType() {
        return RemoteUser.of(request) == null ? null : request.getAuthType();
    }

    @Override
    public Protection protection() {
        OriginalTarget target = OriginalTarget.of(request, dispatcher);
        return constraints(request.getServletContext()).of(target.method(), target.path());
    }

    /** Read when first asked, and kept where every thread of the application finds them. */
    private static SecurityConstraints constraints(ServletContext context) {
        if (context.getAttribute(CONSTRAINTS) instanceof SecurityConstraints known) {
            return known;
        }
        SecurityConstraints read = read(context);
        context.setAttribute(CONSTRAINTS, read);
        return read;
    }

    private static SecurityConstraints read(ServletContext context) {
        try (InputStream webXml = context.getResourceAsStream("/WEB-INF/web.xml")) {
            return webXml == null ? SecurityConstraints.NONE : SecurityConstraints.read(webXml);
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, "security constraints are not known", e);
            return SecurityConstraints.NONE;
        }
    }
}
