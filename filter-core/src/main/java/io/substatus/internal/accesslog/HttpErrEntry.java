package io.substatus.internal.accesslog;

import static java.util.Objects.requireNonNull;

/**
 * A request that belonged to no application and was refused. Immutable.
 *
 * @param request what the access log would say; what could not be read may be empty
 * @param clientPort the peer's port, 0 or less when unknown
 * @param protocol the protocol with its version, empty when unknown
 * @param reason why it was refused
 */
public record HttpErrEntry(AccessRecord request, int clientPort, String protocol, HttpErrReason reason) {

    /** Refuses a missing part. */
    public HttpErrEntry {
        requireNonNull(request, "request");
        requireNonNull(protocol, "protocol");
        requireNonNull(reason, "reason");
    }
}
