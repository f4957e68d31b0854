package io.substatus.demo.workshop;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.ssl.SSLContext;

/** Sends a request to a port of this machine, byte by byte as it is. Stateless. */
final class Wire {

    private static final int PATIENCE_MILLIS = 10_000;
    private static final int MOST = 1 << 20;

    private Wire() {}

    /** The whole answer, up to a mebibyte of it. */
    static byte[] exchange(int port, byte[] request) throws IOException {
        try (Socket socket = connect(port)) {
            socket.getOutputStream().write(request);
            return socket.getInputStream().readNBytes(MOST);
        }
    }

    /** The same over TLS, as the client that the context stands for. */
    static byte[] exchange(SSLContext client, int port, byte[] request) throws IOException {
        try (Socket socket = connect(port);
                Socket secured = client.getSocketFactory().createSocket(socket, "localhost", port, true)) {
            secured.getOutputStream().write(request);
            return secured.getInputStream().readNBytes(MOST);
        }
    }

    /** Sends the request and resets the connection before there is an answer. */
    static void hangUp(int port, byte[] request) throws IOException {
        try (Socket socket = connect(port)) {
            socket.getOutputStream().write(request);
            pause();
            socket.setSoLinger(true, 0);
        }
    }

    private static Socket connect(int port) throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    private static void pause() {
        try {
            Thread.sleep(150);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
