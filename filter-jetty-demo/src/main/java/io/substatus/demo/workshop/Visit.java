package io.substatus.demo.workshop;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;

/**
 * How the one at the workshop's page wants to knock at the shop. Immutable.
 *
 * @param stranger whether requests go through the strangers' proxy
 * @param host the name under which this machine is visited
 * @param port the shop's port
 * @param strangerPort the proxy's port
 * @param tlsPort the port for TLS
 */
public record Visit(boolean stranger, String host, int port, int strangerPort, int tlsPort) {

    static Visit of(HttpServletRequest request, ServletContext context) {
        boolean stranger = "stranger".equals(request.getParameter("as"));
        Gates gates = Workshop.of(context).gates();
        return new Visit(
                stranger,
                request.getServerName(),
                request.getLocalPort(),
                gates.strangerPort(),
                gates.tlsPort().getAsInt());
    }

    /** The port to call. No proxy stands before the one for TLS. */
    public int callPort(Call call) {
        if (call.way() == Call.Way.TLS) {
            return tlsPort;
        }
        return stranger ? strangerPort : port;
    }

    /** The host to ask for. Over TLS a stranger is known by calling it otherwise than this machine is called from itself. */
    public String authority(Call call) {
        return stranger && call.way() == Call.Way.TLS ? "fernhill.example" : "localhost:" + callPort(call);
    }

    /** What stands before a path of the shop in links. */
    public String base() {
        return stranger ? "http://" + host + ":" + strangerPort : "";
    }
}
