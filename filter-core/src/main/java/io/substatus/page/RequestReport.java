package io.substatus.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The request as the detailed answer shows it: masked and capped. Immutable.
 *
 * @param method the method
 * @param uri raw path and query
 * @param protocol the protocol
 * @param headers the header fields
 * @param client address and port of the peer
 * @param server local address and port
 * @param remoteUser the user, or null
 * @param dispatcher the dispatch in which the failure was seen
 */
public record RequestReport(
        String method,
        String uri,
        String protocol,
        List<Field> headers,
        String client,
        String server,
        @Nullable String remoteUser,
        String dispatcher) {

    /** Copies the list. */
    public RequestReport {
        headers = List.copyOf(headers);
    }
}
