package io.substatus.testkit.http;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Servers at this machine that misbehave in one way each. Closed all at once. Confined to one thread. */
public final class LoopbackServers implements AutoCloseable {

    private final List<Closeable> open = new CopyOnWriteArrayList<>();

    /** A port that is taken, so that nobody else gets it, and not listened on. */
    public URI refusing() throws IOException {
        Socket deaf = new Socket();
        open.add(deaf);
        deaf.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        return uri(deaf.getLocalPort());
    }

    /** Takes connections, and never says a word: the system completes the handshake, nobody reads. */
    public URI silent() throws IOException {
        return uri(listening(50).getLocalPort());
    }

    /** Answers with some bytes, maybe none, and closes properly. */
    public URI closingAfter(String bytes) throws IOException {
        ServerSocket server = listening(50);
        serve(server, bytes, false);
        return uri(server.getLocalPort());
    }

    /** Answers each request with the same bytes and keeps the connection open. */
    public URI answering(String bytes) throws IOException {
        ServerSocket server = listening(50);
        Thread thread = new Thread(() -> talkToAll(server, bytes), "talking server");
        thread.setDaemon(true);
        thread.start();
        return uri(server.getLocalPort());
    }

    private void talkToAll(ServerSocket server, String bytes) {
        boolean serve = true;
        while (serve) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                answer(socket, bytes, false);
            } catch (IOException e) {
                serve = !server.isClosed(); // the client gave up, or the test is over
            }
        }
    }

    /** Answers with some bytes, maybe none, and resets the connection. */
    public URI resettingAfter(String bytes) throws IOException {
        ServerSocket server = listening(50);
        serve(server, bytes, true);
        return uri(server.getLocalPort());
    }

    private ServerSocket listening(int backlog) throws IOException {
        ServerSocket server = new ServerSocket(0, backlog, InetAddress.getLoopbackAddress());
        open.add(server);
        return server;
    }

    private static URI uri(int port) {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    private static void serve(ServerSocket server, String bytes, boolean reset) {
        Thread thread = new Thread(() -> answerAll(server, bytes, reset), "misbehaving server");
        thread.setDaemon(true);
        thread.start();
    }

    private static void answerAll(ServerSocket server, String bytes, boolean reset) {
        boolean serve = true;
        while (serve) {
            try (Socket socket = server.accept()) {
                answer(socket, bytes, reset);
            } catch (IOException e) {
                serve = !server.isClosed(); // the client gave up, or the test is over
            }
        }
    }

    private static void answer(Socket socket, String bytes, boolean reset) throws IOException {
        int read = socket.getInputStream().read(new byte[8_192]);
        if (read > 0) {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        }
        if (reset) {
            settle();
            socket.setSoLinger(true, 0);
        }
    }

    /** Bytes that were sent before a reset are lost unless the other side has read them. */
    private static void settle() {
        try {
            Thread.sleep(150);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        for (Closeable server : open) {
            server.close();
        }
    }
}
