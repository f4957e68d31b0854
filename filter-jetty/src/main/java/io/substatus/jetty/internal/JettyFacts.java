package io.substatus.jetty.internal;

import io.substatus.exchange.Endpoint;
import io.substatus.exchange.RequestFacts;
import io.substatus.internal.pipeline.RawPath;
import java.util.Objects;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * Reads the facts of a request of Jetty's core. Of one whose first line Jetty could not read, the facts are what Jetty put in
 * its place: {@code BAD /badMessage} and no header. Stateless.
 */
final class JettyFacts {

    private JettyFacts() {}

    /**
     * The facts.
     *
     * @param contextPath of the request's application, empty for the root one and for none
     */
    static RequestFacts of(Request request, String contextPath, String dispatcher) {
        HttpURI uri = request.getHttpURI();
        String path = orEmpty(uri.getPath());
        return new RequestFacts(
                request.getMethod(),
                orEmpty(uri.getScheme()),
                request.getConnectionMetaData().getHttpVersion().asString(),
                path,
                uri.getQuery(),
                contextPath,
                RawPath.below(contextPath, path),
                request.getHeaders().size() == 0 ? LostHeaders.LOST : new RequestFields(request.getHeaders()),
                new Endpoint(orEmpty(Request.getRemoteAddr(request)), Request.getRemotePort(request)),
                new Endpoint(orEmpty(Request.getLocalAddr(request)), Request.getLocalPort(request)),
                user(request),
                isRelayed(request),
                dispatcher);
    }

    private static @Nullable String user(Request request) {
        Request.AuthenticationState known = Request.getAuthenticationState(request);
        return known == null || known.getUserPrincipal() == null
                ? null
                : known.getUserPrincipal().getName();
    }

    /** A customizer that believes a proxy's headers gives the request another address than its connection has. */
    private static boolean isRelayed(Request request) {
        return !Objects.equals(
                request.getConnectionMetaData().getRemoteSocketAddress(),
                Request.unWrap(request).getConnectionMetaData().getRemoteSocketAddress());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
