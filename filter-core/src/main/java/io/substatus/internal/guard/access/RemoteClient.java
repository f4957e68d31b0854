package io.substatus.internal.guard.access;

import io.substatus.internal.errorpage.request.ForwardingHeaders;
import io.substatus.internal.errorpage.request.Loopback;
import io.substatus.internal.guard.GuardedRequest;
import java.util.Enumeration;

/** Tells clients of other machines from those of this one. Stateless. */
final class RemoteClient {

    private RemoteClient() {}

    /** Whether the peer has neither a loopback address nor the server's own, or is a proxy that speaks for another. */
    static boolean is(GuardedRequest request) {
        String client = request.clientAddress();
        return !(Loopback.isAddress(client) || client.equals(request.serverAddress())) || isRelayed(request);
    }

    private static boolean isRelayed(GuardedRequest request) {
        for (Enumeration<String> names = request.headerNames(); names.hasMoreElements(); ) {
            if (ForwardingHeaders.contains(names.nextElement())) {
                return true;
            }
        }
        return false;
    }
}
