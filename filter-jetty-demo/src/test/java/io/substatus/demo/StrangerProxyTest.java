package io.substatus.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.testkit.http.HttpWire;
import io.substatus.testkit.http.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StrangerProxyTest {

    private static final String ANSWER = "HTTP/1.1 404 Not Found\r\nContent-Length: 4\r\n\r\ngone";

    @SuppressWarnings("NullAway.Init")
    private ServerSocket target;

    @SuppressWarnings("NullAway.Init")
    private StrangerProxy proxy;

    @BeforeEach
    void open() throws IOException {
        target = new ServerSocket(0, 5, DemoServer.loopback());
        proxy = StrangerProxy.open(target::getLocalPort);
        proxy.start();
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
        target.close();
    }

    @Test
    void addsWhatProxiesAddAndLeavesTheRestAsItIs() throws Exception {
        String request =
                "GET /a%00b HTTP/1.1\r\nHost: localhost\r\nx-odd:  two  blanks \r\nconnection: keep-alive\r\n\r\n";

        String seen = exchange(request);

        assertThat(seen.split("\r\n", -1))
                .containsExactly(
                        "GET /a%00b HTTP/1.1",
                        "Host: localhost",
                        "x-odd:  two  blanks ",
                        "X-Forwarded-For: 203.0.113.7",
                        "Via: 1.1 fernhill-gate",
                        "Connection: close",
                        "",
                        "");
    }

    @Test
    void passesTheBodyOn() throws Exception {
        String seen = exchange("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\ntea=assam");

        assertThat(seen).endsWith("\r\n\r\ntea=assam");
    }

    @Test
    void leavesTheShopWhenTheStrangerLeaves() throws Exception {
        CompletableFuture<Integer> end = CompletableFuture.supplyAsync(this::readToTheEnd);
        try (HttpWire wire = HttpWire.connect(proxy.port())) {
            wire.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\ntea");
            Thread.sleep(100);
            wire.reset();
        }
        assertThat(end.get(10, TimeUnit.SECONDS)).isPositive();
    }

    private int readToTheEnd() {
        try (Socket client = target.accept()) {
            return client.getInputStream().readAllBytes().length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String exchange(String request) throws Exception {
        CompletableFuture<String> seen = CompletableFuture.supplyAsync(() -> answerOnce());
        try (HttpWire wire = HttpWire.connect(proxy.port())) {
            Response response = wire.send(request).read();
            assertThat(response.status()).isEqualTo(404);
            assertThat(response.text()).isEqualTo("gone");
        }
        return seen.get(10, TimeUnit.SECONDS);
    }

    /** Reads until the sender pauses, then answers. */
    private String answerOnce() {
        try (Socket client = target.accept()) {
            client.setSoTimeout(300);
            StringBuilder seen = new StringBuilder();
            readUntilQuiet(client, seen);
            client.getOutputStream().write(ANSWER.getBytes(StandardCharsets.ISO_8859_1));
            return seen.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void readUntilQuiet(Socket client, StringBuilder seen) throws IOException {
        try {
            for (int b = client.getInputStream().read();
                    b >= 0;
                    b = client.getInputStream().read()) {
                seen.append((char) b);
            }
        } catch (SocketTimeoutException e) {
            assertThat(seen).isNotEmpty();
        }
    }
}
