package io.substatus.scenarios.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;

/** Asks others, who fail in their ways. */
public final class UpstreamActs extends Acting {
    private static final Duration PATIENCE = Duration.ofMillis(400);

    private static final String HEAD = "HTTP/1.1 200 OK\r\n";

    private final transient HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** Made by the container. */
    public UpstreamActs() {
        on("/silent", (request, response) -> ask(Peer.silent()));
        on("/hangs-up", (request, response) -> ask(Peer.says("")));
        on("/refuses", (request, response) -> askNobody());
        on("/nowhere", (request, response) -> ask(URI.create("http://nowhere.invalid/price")));
        on("/bids", (request, response) -> openWebSocket());
        on("/breaks-off", (request, response) -> ask(Peer.saysAndResets(HEAD + "Content-Length: 100\r\n\r\n12 g")));
        on("/gossips", (request, response) -> ask(Peer.says("well, you know\r\n\r\n")));
        on("/gopher", (request, response) -> ask(URI.create("gopher://127.0.0.1/price")));
    }

    /** The server answers as if it were asked for a page. */
    private void openWebSocket() throws IOException {
        try (Peer peer = Peer.open(Peer.says(HEAD + "Content-Length: 0\r\n\r\n"))) {
            client.newWebSocketBuilder()
                    .buildAsync(peer.address("ws"), new WebSocket.Listener() {})
                    .join();
        }
    }

    private void ask(Peer.Manner manner) throws IOException, InterruptedException {
        try (Peer peer = Peer.open(manner)) {
            ask(peer.address("http"));
        }
    }

    private void ask(URI address) throws IOException, InterruptedException {
        client.send(HttpRequest.newBuilder(address).timeout(PATIENCE).build(), BodyHandlers.ofString());
    }

    /** A port that is taken and not listened on refuses every connection. */
    private void askNobody() throws IOException, InterruptedException {
        try (Socket taken = new Socket()) {
            taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            ask(URI.create("http://127.0.0.1:" + taken.getLocalPort() + "/price"));
        }
    }
}
