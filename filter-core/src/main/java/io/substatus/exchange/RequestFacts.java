package io.substatus.exchange;

import org.jspecify.annotations.Nullable;

/**
 * What was asked. Immutable but for {@link #headers()}, which may read from the live request.
 *
 * @param method the method as received, also in an error dispatch that the container turned into a GET
 * @param scheme {@code http} or {@code https}
 * @param protocol {@code HTTP/1.1}, {@code HTTP/2.0}; empty for HTTP/0.9
 * @param requestUri the raw, undecoded path of the original request line
 * @param queryString the raw query without the question mark, or null
 * @param contextPath the application's context path, empty for the root one
 * @param path the decoded path below the context path, beginning with a slash
 * @param headers the request's header fields
 * @param client the peer
 * @param server the local address and port that took the connection
 * @param remoteUser the authenticated user, or null
 * @param markedForwarded whether the container marked the request as relayed by a proxy
 * @param dispatcher the dispatch the failure was seen in: REQUEST, FORWARD, ASYNC, ERROR
 */
public record RequestFacts(
        String method,
        String scheme,
        String protocol,
        String requestUri,
        @Nullable String queryString,
        String contextPath,
        String path,
        Headers headers,
        Endpoint client,
        Endpoint server,
        @Nullable String remoteUser,
        boolean markedForwarded,
        String dispatcher) {}
