package io.substatus.scenarios.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;

/** A server on loopback that treats its clients in one way, one after the other. Thread-safe. */
public final class Peer implements AutoCloseable {
    private final ServerSocket socket;

    /** What is done with a connection whose request's head has been read. */
    @FunctionalInterface
    public interface Manner {
        /** Treats the client, whose connection is closed afterwards. */
        void treat(Socket client) throws IOException;
    }

    private Peer(ServerSocket socket) {
        this.socket = socket;
    }

    /** Opens a port. */
    public static Peer open(Manner manner) throws IOException {
        Peer peer = new Peer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread thread = new Thread(() -> peer.serve(manner), "peer");
        thread.setDaemon(true);
        thread.start();
        return peer;
    }

    /** Says nothing until the client leaves. */
    public static Manner silent() {
        return client -> client.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    /** Says this, whose characters are bytes, and leaves. */
    public static Manner says(String bytes) {
        return client -> client.getOutputStream().write(bytes.getBytes(ISO_8859_1));
    }

    /** Says this and resets the connection. */
    public static Manner saysAndResets(String bytes) {
        return client -> {
            client.getOutputStream().write(bytes.getBytes(ISO_8859_1));
            client.getOutputStream().flush();
            pause();
            client.setSoLinger(true, 0);
        };
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The address of a page of this server. */
    public URI address(String scheme) {
        return URI.create(scheme + "://127.0.0.1:" + socket.getLocalPort() + "/price");
    }

    private void serve(Manner manner) {
        while (!socket.isClosed()) {
            serveOne(manner);
        }
    }

    private void serveOne(Manner manner) {
        try (Socket client = socket.accept()) {
            client.setSoTimeout(10_000);
            readHead(client.getInputStream());
            manner.treat(client);
        } catch (IOException left) {
            System.getLogger(Peer.class.getName()).log(System.Logger.Level.DEBUG, "the client left", left);
        }
    }

    private static void readHead(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return;
            }
            head.append((char) next);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
