package io.substatus.testkit.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** The ports that a server listens on; 0 = not at all. Immutable. */
record Ports(int http, int ipv6, int h2c, int https) {
    static final String IPV4 = "127.0.0.1";
    static final String IPV6 = "::1";

    /** Says whether the IPv6 loopback address exists here and this port is free on it. */
    static boolean freeOnIpv6(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(ipv6Loopback(), port));
            return true;
        } catch (IOException unavailable) {
            return false;
        }
    }

    private static InetAddress ipv6Loopback() throws UnknownHostException {
        byte[] address = new byte[16];
        address[15] = 1;
        return InetAddress.getByAddress(address);
    }

    @Override
    public String toString() {
        return "http=" + http + " ipv6=" + ipv6 + " h2c=" + h2c + " https=" + https;
    }
}
