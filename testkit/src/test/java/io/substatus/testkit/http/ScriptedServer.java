package io.substatus.testkit.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Accepts one connection and does with it what a test says. The script runs on a thread of its own. */
final class ScriptedServer implements AutoCloseable {
    private final ServerSocket socket;
    private final CompletableFuture<String> result;

    private ScriptedServer(ServerSocket socket, Script script) {
        this.socket = socket;
        this.result = CompletableFuture.supplyAsync(() -> run(script));
    }

    static ScriptedServer start(Script script) throws IOException {
        return new ScriptedServer(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()), script);
    }

    /** A server that reads one request head, answers with these bytes and closes the connection. */
    static ScriptedServer answering(String bytes) throws IOException {
        return start(connection -> {
            String request = readHead(connection);
            write(connection, bytes);
            return request;
        });
    }

    private String run(Script script) {
        try (Socket connection = socket.accept()) {
            return script.play(connection);
        } catch (IOException failure) {
            return "failed: " + failure;
        }
    }

    static String readHead(Socket connection) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        InputStream in = connection.getInputStream();
        while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                return head.toString(ISO_8859_1);
            }
            head.write(next);
        }
        return head.toString(ISO_8859_1);
    }

    static void write(Socket connection, String bytes) throws IOException {
        connection.getOutputStream().write(bytes.getBytes(ISO_8859_1));
        connection.getOutputStream().flush();
    }

    int port() {
        return socket.getLocalPort();
    }

    HttpWire connect() {
        return HttpWire.connect(port());
    }

    /** What the script gave back. */
    String result() throws InterruptedException, ExecutionException, TimeoutException {
        return result.get(10, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    interface Script {
        String play(Socket connection) throws IOException;
    }
}
