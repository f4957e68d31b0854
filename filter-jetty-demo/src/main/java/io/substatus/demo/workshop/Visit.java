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
 */
public record Visit(boolean stranger, String host, int port, int strangerPort) {

    static Visit of(HttpServletRequest request, ServletContext context) {
        boolean stranger = "stranger".equals(request.getParameter("as"));
        return new Visit(
                stranger,
                request.getServerName(),
                request.getLocalPort(),
                Workshop.of(context).strangerPort());
    }

    /** The port to call. */
    public int callPort() {
        return stranger ? strangerPort : port;
    }

    /** What stands before a path of the shop in links. */
    public String base() {
        return stranger ? "http://" + host + ":" + strangerPort : "";
    }
}
