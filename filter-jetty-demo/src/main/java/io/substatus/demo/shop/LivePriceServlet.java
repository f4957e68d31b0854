package io.substatus.demo.shop;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Objects;

/** Follows Colombo's prices over a WebSocket, which the house does not speak. Thread-safe. */
public final class LivePriceServlet extends ShopServlet {

    private static final long serialVersionUID = 1L;

    private final transient HttpClient client = HttpClient.newHttpClient();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        URI house = Objects.requireNonNull(shop().auctions().get("colombo"));
        URI live = URI.create("ws://127.0.0.1:" + house.getPort() + "/live");
        WebSocket prices = client.newWebSocketBuilder()
                .buildAsync(live, new WebSocket.Listener() {})
                .join();
        prices.abort();
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
