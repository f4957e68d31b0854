package io.substatus.demo.upstream;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A port with one way of treating whoever connects. Thread-safe. */
final class Listener implements AutoCloseable {

    private static final Logger LOGGER = System.getLogger(Listener.class.getName());

    /** How a connection is treated. */
    interface Manner {
        void treat(Socket client) throws IOException;
    }

    private final ServerSocket socket;
    private final Manner manner;
    private final ExecutorService workers = Executors.newCachedThreadPool(Listener::thread);

    private Listener(ServerSocket socket, Manner manner) {
        this.socket = socket;
        this.manner = manner;
    }

    static Listener open(Manner manner) throws IOException {
        Listener listener = new Listener(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), manner);
        listener.workers.execute(listener::accept);
        return listener;
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "auction-house");
        thread.setDaemon(true);
        return thread;
    }

    int port() {
        return socket.getLocalPort();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                workers.execute(() -> treat(client));
            } catch (IOException e) {
                LOGGER.log(Level.DEBUG, "the auction house is closed", e);
            }
        }
    }

    private void treat(Socket client) {
        try (client) {
            client.setSoTimeout(10_000);
            manner.treat(client);
        } catch (IOException e) {
            LOGGER.log(Level.DEBUG, "the shop left", e);
        }
    }

    static void answerPrice(Socket client) throws IOException {
        readHead(client);
        String body = "{\"rupeesPerKilo\":412}";
        String answer = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                + "\r\nConnection: close\r\n\r\n" + body;
        client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
    }

    /** Half an answer, and a reset. */
    static void breakOff(Socket client) throws IOException {
        readHead(client);
        String half = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 40\r\n\r\n{\"rupees";
        client.getOutputStream().write(half.getBytes(StandardCharsets.US_ASCII));
        pause(); // else the reset takes back what was written
        client.setSoLinger(true, 0);
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void waitForClient(Socket client) throws IOException {
        readHead(client);
        client.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    static void hangUp(Socket client) throws IOException {
        readHead(client);
    }

    private static void readHead(Socket client) throws IOException {
        InputStream in = client.getInputStream();
        int matched = 0;
        while (matched < 4) {
            int b = in.read();
            if (b < 0) {
                return;
            }
            matched = b == "\r\n\r\n".charAt(matched) ? matched + 1 : b == '\r' ? 1 : 0;
        }
    }

    static void closeQuietly(Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException e) {
            LOGGER.log(Level.DEBUG, "closing failed", e);
        }
    }

    @Override
    public void close() {
        closeQuietly(socket);
        workers.shutdownNow();
    }
}
