package io.substatus.internal.guard.address;

import io.substatus.internal.address.AddressParser;
import io.substatus.internal.grammar.ForwardedFor;
import io.substatus.internal.guard.GuardedRequest;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/**
 * Reads who asks: the peer of the connection, and in proxy mode the client that X-Forwarded-For names first. Confined to
 * the thread that took it from the pool.
 */
final class Clients {

    /** The header field that proxies add themselves to. */
    static final String HEADER = "X-Forwarded-For";

    private final AddressParser parser = new AddressParser();
    private final ForwardedFor list = new ForwardedFor();
    private final Client peer = new Client();
    private final Client origin = new Client();
    private boolean forwarded;

    /** The address of the connection. */
    Client peer() {
        return peer;
    }

    /** The address that the request came from first: the header's left-most, or the connection's. */
    Client origin() {
        return forwarded ? origin : peer;
    }

    /** Whether proxy mode found another address than the connection's. */
    boolean isForwarded() {
        return forwarded;
    }

    /** Reads the addresses; returns a field that is no list of addresses, or null. */
    @Nullable
    String read(GuardedRequest request, boolean proxyMode) {
        forwarded = false;
        readPeer(request.clientAddress());
        return !proxyMode || request.header(HEADER) == null ? null : readForwarded(request.headers(HEADER));
    }

    /** Leaves nothing of the request behind. */
    void forget() {
        forwarded = false;
        peer.forget();
        origin.forget();
    }

    private void readPeer(@Nullable String address) {
        if (address != null && parser.parse(address)) {
            peer.set(parser.high(), parser.low(), parser.isIpv6());
        } else {
            peer.forget();
        }
    }

    /** Several fields are one list. */
    private @Nullable String readForwarded(Enumeration<String> fields) {
        while (fields.hasMoreElements()) {
            String field = fields.nextElement();
            if (!list.read(field)) {
                return field;
            }
            if (!forwarded) {
                origin.set(list.high(), list.low(), list.isIpv6());
                forwarded = true;
            }
        }
        return null;
    }
}
