package io.substatus.demo.branch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The guests who come first in the morning, from this machine: some take the only seats and stay, others the samples of
 * the day. Who comes after them finds the limits of {@code web.config} reached. Confined to the thread that opens and closes the
 * house.
 */
public final class Regulars implements AutoCloseable {

    private static final List<String> SEATS =
            List.of("/tables/window", "/tables/corner", "/tables/alcove", "/tables/chef", "/filey/seat");
    private static final List<String> SAMPLES =
            List.of("/samples/assam.txt", "/samples/keemun.txt", "/samples/sencha.txt");
    private static final int PATIENCE_MILLIS = 10_000;

    private final List<Socket> seated = new ArrayList<>();

    /**
     * Lets them come, and returns when all have what they want.
     *
     * @param host the address that the shop listens on
     * @param port the port that it listens on
     * @throws IOException if one of them does not get it
     */
    public void come(String host, int port) throws IOException {
        for (String seat : SEATS) {
            seated.add(ask(host, port, seat + "?stay"));
        }
        for (String sample : SAMPLES) {
            ask(host, port, sample).close();
        }
    }

    private static Socket ask(String host, int port, String target) throws IOException {
        Socket socket = new Socket(host, port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        String request = "GET " + target + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        String status = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                .readLine();
        if (status == null || !status.startsWith("HTTP/1.1 200 ")) {
            socket.close();
            throw new IOException(target + ": " + status + " (expected: HTTP/1.1 200)");
        }
        return socket;
    }

    /** They leave. */
    @Override
    public void close() {
        for (Socket socket : seated) {
            try {
                socket.close();
            } catch (IOException e) {
                System.getLogger(Regulars.class.getName()).log(System.Logger.Level.DEBUG, "a seat stays warm", e);
            }
        }
        seated.clear();
    }
}
