package io.substatus.internal.servlet;

import io.substatus.exchange.Endpoint;
import io.substatus.exchange.RequestFacts;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Reads the facts of a live request. Stateless. */
final class FactsReader {

    private static final String FORWARDED_BY_VALVE = "org.apache.tomcat.request.forwarded";

    private FactsReader() {}

    static RequestFacts read(HttpServletRequest request, DispatcherType dispatcher) {
        OriginalTarget target = OriginalTarget.of(request, dispatcher);
        return new RequestFacts(
                target.method(),
                request.getScheme(),
                request.getProtocol(),
                target.uri(),
                target.query(),
                request.getContextPath(),
                target.path(),
                new RequestHeaders(request),
                new Endpoint(orEmpty(request.getRemoteAddr()), request.getRemotePort()),
                new Endpoint(orEmpty(request.getLocalAddr()), request.getLocalPort()),
                RemoteUser.of(request),
                request.getAttribute(FORWARDED_BY_VALVE) != null,
                dispatcher.name());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
