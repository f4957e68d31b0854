package io.substatus.tomcat;

import io.substatus.exchange.Endpoint;
import io.substatus.exchange.RequestFacts;
import io.substatus.internal.pipeline.RawPath;
import io.substatus.internal.servlet.LiveExchange;
import org.apache.catalina.AccessLog;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.jspecify.annotations.Nullable;

/** Reads the facts of a request, which may be one that Tomcat could not parse to its end. Stateless. */
final class CatalinaFacts {

    private static final String FORWARDED = "org.apache.tomcat.request.forwarded";

    private CatalinaFacts() {}

    static RequestFacts of(Request request, Response response, boolean knowsProxies) {
        Context context = Contexts.of(request);
        String contextPath = context == null ? "" : context.getPath();
        String uri = target(orEmpty(request.getRequestURI()));
        return new RequestFacts(
                orEmpty(request.getMethod()),
                orEmpty(request.getScheme()),
                orEmpty(request.getProtocol()),
                uri,
                request.getQueryString(),
                contextPath,
                path(request, contextPath, uri),
                new LiveExchange(request, response).requestHeaders(),
                new Endpoint(client(request, knowsProxies), request.getRemotePort()),
                new Endpoint(orEmpty(request.getLocalAddr()), request.getLocalPort()),
                request.getRemoteUser(),
                request.getAttribute(FORWARDED) != null,
                Errors.isLetIn(request) ? "REQUEST" : "ERROR");
    }

    /** What stands in its place in a line that is none of HTTP is no path, and no log reader takes it for one. */
    private static String target(String uri) {
        return uri.startsWith("/") || uri.equals("*") ? uri : "";
    }

    private static String path(Request request, String contextPath, String uri) {
        if (request.getContext() == null) {
            return uri.isEmpty() ? "/" : RawPath.below(contextPath, uri);
        }
        String info = request.getPathInfo();
        String path = orEmpty(request.getServletPath()) + orEmpty(info);
        return path.isEmpty() ? "/" : path;
    }

    private static String client(Request request, boolean knowsProxies) {
        return knowsProxies && request.getAttribute(AccessLog.REMOTE_ADDR_ATTRIBUTE) instanceof String address
                ? address
                : orEmpty(request.getRemoteAddr());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
