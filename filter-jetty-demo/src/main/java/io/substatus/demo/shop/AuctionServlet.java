package io.substatus.demo.shop;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks an auction house for today's price and passes it on, and the other way bids. Thread-safe. */
public final class AuctionServlet extends ShopServlet {

    private static final long serialVersionUID = 1L;
    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    private final transient HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        URI house = shop().auctions().get(rest(request));
        if (house == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND, "no such auction house");
            return;
        }
        response.setContentType("application/json");
        response.getWriter().write(ask(house));
    }

    /** Passes a bid on while it arrives. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        URI house = shop().auctions().get(rest(request));
        if (house == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND, "no such auction house");
            return;
        }
        InputStream bid = request.getInputStream();
        send(HttpRequest.newBuilder(house).POST(BodyPublishers.ofInputStream(() -> bid)));
        response.setStatus(HttpServletResponse.SC_ACCEPTED);
    }

    private String ask(URI house) throws ServletException, IOException {
        return send(HttpRequest.newBuilder(house));
    }

    private String send(HttpRequest.Builder question) throws ServletException, IOException {
        try {
            return client.send(question.timeout(PATIENCE).build(), BodyHandlers.ofString())
                    .body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServletException("interrupted while asking the house", e);
        } catch (IOException e) {
            throw new ServletException("the house could not be asked", e);
        }
    }
}
