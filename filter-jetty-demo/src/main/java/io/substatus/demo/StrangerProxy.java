package io.substatus.demo;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntSupplier;

/**
 * A small reverse proxy in front of the shop: what comes through it is a stranger's request. It does what any proxy
 * does, adds {@code X-Forwarded-For} and {@code Via}, and passes all other bytes on as they are, malformed ones
 * included. One request per connection. Thread-safe.
 */
final class StrangerProxy implements AutoCloseable {

    /** An address kept for documentation (RFC 5737), so that nobody's is shown. */
    static final String STRANGER = "203.0.113.7";

    private static final Logger LOGGER = System.getLogger(StrangerProxy.class.getName());
    private static final int MAX_HEAD = 64 * 1024;
    private static final int PATIENCE_MILLIS = 30_000;

    private final ServerSocket listener;
    private final IntSupplier targetPort;
    private final ExecutorService workers = Executors.newCachedThreadPool(StrangerProxy::thread);

    private StrangerProxy(ServerSocket listener, IntSupplier targetPort) {
        this.listener = listener;
        this.targetPort = targetPort;
    }

    /** Binds to a free port; {@link #start} makes it answer. */
    static StrangerProxy open(IntSupplier targetPort) throws IOException {
        return new StrangerProxy(new ServerSocket(0, 50, DemoServer.loopback()), targetPort);
    }

    int port() {
        return listener.getLocalPort();
    }

    void start() {
        workers.execute(this::accept);
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "stranger-proxy");
        thread.setDaemon(true);
        return thread;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                workers.execute(() -> serve(client));
            } catch (IOException e) {
                LOGGER.log(listener.isClosed() ? Level.DEBUG : Level.WARNING, "accepting a stranger failed", e);
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                Socket shop = new Socket()) {
            client.setSoTimeout(PATIENCE_MILLIS);
            byte[] head = readHead(client.getInputStream());
            shop.connect(new InetSocketAddress(DemoServer.loopback(), targetPort.getAsInt()), PATIENCE_MILLIS);
            shop.setSoTimeout(PATIENCE_MILLIS);
            shop.getOutputStream().write(marked(head));
            workers.execute(() -> pump(client, shop));
            shop.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException e) {
            LOGGER.log(Level.DEBUG, "a stranger's exchange ended early", e);
        }
    }

    /** Copies the request's body until the client ends it; a client that leaves takes the other side along. */
    private static void pump(Socket client, Socket shop) {
        try (shop) {
            client.getInputStream().transferTo(shop.getOutputStream());
        } catch (IOException e) {
            LOGGER.log(Level.DEBUG, "a stranger's body ended early", e);
        }
    }

    private static byte[] readHead(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int matched = 0;
        while (matched < 4) {
            int b = in.read();
            if (b < 0 || head.size() == MAX_HEAD) {
                throw new EOFException("no complete request head");
            }
            head.write(b);
            matched = b == "\r\n\r\n".charAt(matched) ? matched + 1 : b == '\r' ? 1 : 0;
        }
        return head.toByteArray();
    }

    /** The head with the proxy's own fields, and a connection that ends with the answer, or with another protocol. */
    private static byte[] marked(byte[] head) {
        StringBuilder marked = new StringBuilder();
        String connection = "close";
        for (String line : new String(head, StandardCharsets.ISO_8859_1).split("\r\n", 0)) {
            String lower = line.toLowerCase(Locale.ROOT);
            if (!lower.startsWith("connection:")) {
                marked.append(line).append("\r\n");
            } else if (lower.contains("upgrade")) {
                connection = "Upgrade, close";
            }
        }
        marked.append("X-Forwarded-For: ").append(STRANGER).append("\r\n");
        marked.append("Via: 1.1 fernhill-gate\r\n");
        marked.append("Connection: ").append(connection).append("\r\n\r\n");
        return marked.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            LOGGER.log(Level.DEBUG, "closing the strangers' port failed", e);
        }
        workers.shutdownNow();
    }
}
