package io.substatus.scenarios.app;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** What an application does that passes orders on to another server. */
public final class RelayActs extends Acting {
    private final transient HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** Made by the container. */
    public RelayActs() {
        on("/order", this::passOn);
    }

    private void passOn(HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        try (Peer peer = Peer.open(Peer.silent())) {
            HttpRequest order = HttpRequest.newBuilder(peer.address("http"))
                    .timeout(Duration.ofSeconds(5))
                    .POST(BodyPublishers.ofInputStream(() -> body(request)))
                    .build();
            HttpResponse<String> answer = client.send(order, BodyHandlers.ofString());
            response.setStatus(answer.statusCode());
        }
    }

    private static InputStream body(HttpServletRequest request) {
        try {
            return request.getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
