package io.substatus.testkit.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpWireTest {
    private static final String REQUEST = "GET /x HTTP/1.1\r\nHost: h\r\n\r\n";

    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final String CHUNKED = OK + "Transfer-Encoding: chunked\r\n\r\n";
    private static final String ONE_BYTE = OK + "Content-Length: 1\r\n\r\n";

    private static Response answer(String bytes) throws Exception {
        try (ScriptedServer server = ScriptedServer.answering(bytes);
                HttpWire wire = server.connect()) {
            return wire.send(REQUEST).read();
        }
    }

    @Test
    void readsBodyByContentLength() throws Exception {
        Response response = answer("HTTP/1.1 404 Not Found\r\nContent-Length: 3\r\nX-A: 1\r\nx-a:  2 \r\n\r\nabc");
        assertThat(response.version()).isEqualTo("HTTP/1.1");
        assertThat(response.status()).isEqualTo(404);
        assertThat(response.reason()).isEqualTo("Not Found");
        assertThat(response.headers())
                .containsExactly(new Header("Content-Length", "3"), new Header("X-A", "1"), new Header("x-a", "2"));
        assertThat(response.header("X-a")).contains("1");
        assertThat(response.headers("X-A")).containsExactly("1", "2");
        assertThat(response.header("X-B")).isEmpty();
        assertThat(response.text()).isEqualTo("abc");
        assertThat(response.complete()).isTrue();
        assertThat(response.connectionClosed()).isFalse();
    }

    @Test
    void takesStatusLineWithoutReason() throws Exception {
        Response response = answer("HTTP/1.1 200 \r\nContent-Length: 0\r\n\r\n");
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.reason()).isEmpty();
        assertThat(answer("HTTP/1.1 200\r\nContent-Length: 0\r\n\r\n").reason()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"99", "0", "-1", "1000"})
    void takesStatusThatNoServerMaySend(String status) throws Exception {
        assertThat(answer("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\n\r\n")
                        .status())
                .isEqualTo(Integer.parseInt(status));
    }

    @Test
    void saysThatBodyIsTooShort() throws Exception {
        Response response = answer("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nabc");
        assertThat(response.text()).isEqualTo("abc");
        assertThat(response.complete()).isFalse();
        assertThat(response.connectionClosed()).isTrue();
    }

    @Test
    void saysThatHeadIsBrokenOff() throws Exception {
        Response response = answer("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nX-Ha");
        assertThat(response.headers()).containsExactly(new Header("Content-Length", "5"));
        assertThat(response.complete()).isFalse();
    }

    @Test
    void readsChunksAndTrailers() throws Exception {
        Response response = answer(CHUNKED + "3\r\nabc\r\nA;ext=\"1\"\r\n0123456789\r\n0\r\nX-Trailer: t\r\n\r\n");
        assertThat(response.text()).isEqualTo("abc0123456789");
        assertThat(response.trailers()).containsExactly(new Header("X-Trailer", "t"));
        assertThat(response.complete()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5\r\nabc", "3\r\nabc\r\n", "3\r\nabc", "3\r\nabc\r\n0\r\n", "3\r\nabcd\r\n0\r\n\r\n"})
    void saysThatChunksAreBrokenOff(String chunks) throws Exception {
        Response response = answer(CHUNKED + chunks);
        assertThat(response.complete()).isFalse();
        assertThat("abc").startsWith(response.text());
    }

    @Test
    void prefersChunksToContentLength() throws Exception {
        Response response = answer(CHUNKED.replace("OK", "OK\r\nContent-Length: 999") + "1\r\nx\r\n0\r\n\r\n");
        assertThat(response.text()).isEqualTo("x");
        assertThat(response.complete()).isTrue();
    }

    @Test
    void readsBodyUntilConnectionIsClosed() throws Exception {
        Response response = answer("HTTP/1.0 500 Oops\r\n\r\nall of it");
        assertThat(response.text()).isEqualTo("all of it");
        assertThat(response.complete()).isTrue();
        assertThat(response.connectionClosed()).isTrue();
    }

    @Test
    void takesPageWithoutStatusLineForTheOldestHttp() throws Exception {
        Response response = answer("<html>\r\n<p>no status</html>");
        assertThat(response.version()).isEqualTo("HTTP/0.9");
        assertThat(response.status()).isZero();
        assertThat(response.text()).isEqualTo("<html>\r\n<p>no status</html>");
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 304})
    void expectsNoBodyWhereThereCanBeNone(int status) throws Exception {
        Response response = answer("HTTP/1.1 " + status + " x\r\nContent-Length: 9\r\n\r\n");
        assertThat(response.body()).isEmpty();
        assertThat(response.complete()).isTrue();
        assertThat(response.connectionClosed()).isFalse();
    }

    @Test
    void collectsInterimResponses() throws Exception {
        String interim = "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n";
        Response response = answer(interim + ONE_BYTE + "x");
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.informational()).extracting(Response::status).containsExactly(100, 103);
        assertThat(response.informational().get(1).header("link")).contains("</a>");
    }

    @Test
    void givesSwitchOfProtocolsAsAnswer() throws Exception {
        try (ScriptedServer server =
                        ScriptedServer.answering("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\nraw bytes");
                HttpWire wire = server.connect()) {
            assertThat(wire.send(REQUEST).read().status()).isEqualTo(101);
            assertThat(wire.readSome(3)).isEqualTo("raw".getBytes(UTF_8));
            assertThat(wire.readUntilClosed()).isEqualTo(" bytes".getBytes(UTF_8));
        }
    }

    @Test
    void readsNoBodyAfterHead() throws Exception {
        try (ScriptedServer server = ScriptedServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n");
                HttpWire wire = server.connect()) {
            Response response = wire.request("HEAD", "/", "");
            assertThat(response.header("Content-Length")).contains("9");
            assertThat(response.body()).isEmpty();
            assertThat(response.complete()).isTrue();
            assertThat(server.result()).startsWith("HEAD / HTTP/1.1\r\n");
        }
    }

    @Test
    void readsSeveralAnswersOffOneConnection() throws Exception {
        try (ScriptedServer server = ScriptedServer.answering(ONE_BYTE + "1" + ONE_BYTE + "2");
                HttpWire wire = server.connect()) {
            wire.send(REQUEST + REQUEST);
            assertThat(wire.read().text()).isEqualTo("1");
            assertThat(wire.read().text()).isEqualTo("2");
            assertThat(wire.readUntilClosed()).isEmpty();
        }
    }

    @Test
    void refusesToTakeClosedConnectionForAnswer() throws Exception {
        assertThatThrownBy(() -> answer(""))
                .isInstanceOf(WireException.class)
                .hasMessageContaining("connection: closed (expected: a response)");
    }

    @Test
    void refusesHeaderWithoutName() {
        assertThatThrownBy(() -> answer("HTTP/1.1 200 OK\r\nnonsense\r\n\r\n"))
                .isInstanceOf(WireException.class)
                .hasMessageContaining("header: nonsense");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: x\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\nzz\r\n"})
    void refusesLengthThatIsNoNumber(String rest) {
        assertThatThrownBy(() -> answer("HTTP/1.1 200 OK\r\n" + rest))
                .isInstanceOf(WireException.class)
                .hasMessageContaining("expected: a number");
    }

    @Test
    void tellsWhatCameBeforeTimeRanOut() throws Exception {
        try (ScriptedServer server = ScriptedServer.start(connection -> {
                    ScriptedServer.write(connection, "HTTP/1.1 200 OK\r\nConte");
                    return ScriptedServer.readHead(connection);
                });
                HttpWire wire = HttpWire.wire(server.port())
                        .timeout(Duration.ofMillis(200))
                        .connect()) {
            assertThatThrownBy(wire::read)
                    .isInstanceOfSatisfying(
                            WireException.class,
                            late -> assertThat(new String(late.bytesSoFar(), ISO_8859_1))
                                    .isEqualTo("HTTP/1.1 200 OK\r\nConte"))
                    .hasMessageContaining("within PT0.2S")
                    .hasMessageContaining("\"HTTP/1.1 200 OK\\r\\nConte\"");
        }
    }

    @Test
    void countsTimeOverAllBytesOfAnAnswer() throws Exception {
        try (ScriptedServer server = ScriptedServer.start(connection -> {
                    for (int i = 0; i < 1000; i++) {
                        ScriptedServer.write(connection, "H");
                        sleep(20);
                    }
                    return "";
                });
                HttpWire wire = HttpWire.wire(server.port())
                        .timeout(Duration.ofMillis(300))
                        .connect()) {
            assertThatThrownBy(wire::read).isInstanceOf(WireException.class).hasMessageContaining("timeout");
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException givenUp) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void sendsRequestWithItsHostAndLength() throws Exception {
        try (ScriptedServer server = ScriptedServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
                HttpWire wire = server.connect()) {
            wire.request("POST", "/a?b", "ä", "X-A: 1");
            assertThat(server.result())
                    .isEqualTo("POST /a?b HTTP/1.1\r\nX-A: 1\r\nHost: localhost:" + server.port()
                            + "\r\nContent-Length: 2\r\n\r\n");
        }
    }

    @Test
    void sendsHostThatIsGiven() throws Exception {
        try (ScriptedServer server = ScriptedServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
                HttpWire wire = server.connect()) {
            wire.get("/", "host: shop.example");
            assertThat(server.result()).isEqualTo("GET / HTTP/1.1\r\nhost: shop.example\r\n\r\n");
        }
    }

    @Test
    void comesFromAnotherLoopbackAddress() throws Exception {
        try (ScriptedServer server = ScriptedServer.start(connection -> {
                    String client = connection.getInetAddress().getHostAddress();
                    ScriptedServer.write(connection, "HTTP/1.1 200 OK\r\n\r\n" + client);
                    return client;
                });
                HttpWire wire = HttpWire.wire(server.port()).from("127.0.0.2").connect()) {
            assertThat(wire.read().text()).isEqualTo("127.0.0.2");
        }
    }

    @Test
    void closesOneDirectionAndReadsOn() throws Exception {
        try (ScriptedServer server = ScriptedServer.start(connection -> {
                    String all = new String(connection.getInputStream().readAllBytes(), ISO_8859_1);
                    ScriptedServer.write(connection, "HTTP/1.1 200 OK\r\n\r\nseen the end");
                    return all;
                });
                HttpWire wire = server.connect()) {
            wire.send("half a requ").halfClose();
            assertThat(wire.read().text()).isEqualTo("seen the end");
            assertThat(server.result()).isEqualTo("half a requ");
        }
    }

    @Test
    void breaksConnectionOffWithReset() throws Exception {
        try (ScriptedServer server = ScriptedServer.start(connection -> {
                    connection.getInputStream().readAllBytes();
                    return "orderly end";
                });
                HttpWire wire = server.connect()) {
            wire.send("x");
            wire.reset();
            assertThat(server.result()).startsWith("failed:").contains("reset");
        }
    }

    @Test
    void takesResetForEnd() throws Exception {
        try (ScriptedServer server = ScriptedServer.start(connection -> {
                    ScriptedServer.readHead(connection);
                    ScriptedServer.write(connection, "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc");
                    sleep(100);
                    connection.setSoLinger(true, 0);
                    return "";
                });
                HttpWire wire = server.connect()) {
            Response response = wire.send(REQUEST).read();
            assertThat(response.text()).isEqualTo("abc");
            assertThat(response.complete()).isFalse();
            assertThat(response.connectionClosed()).isTrue();
        }
    }

    @Test
    void saysThatNobodyListens() throws Exception {
        try (Socket deaf = new Socket()) {
            // keeps the port from everybody, and does not listen
            deaf.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            int port = deaf.getLocalPort();
            assertThatThrownBy(() -> HttpWire.connect(port))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("connect: 127.0.0.1 " + port);
        }
    }

    @Test
    void showsWholeResponseInMessages() throws Exception {
        assertThat(answer("HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\nno")
                        .toString())
                .isEqualTo("""
                        HTTP/1.1 404 Not Found
                        Content-Length: 2

                        no
                        (complete=true, connectionClosed=false)""");
    }
}
