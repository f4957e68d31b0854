package io.substatus.demo.shop;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks an auction house for today's price and passes it on. Thread-safe. */
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

    private String ask(URI house) throws ServletException, IOException {
        try {
            HttpRequest question =
                    HttpRequest.newBuilder(house).timeout(PATIENCE).build();
            return client.send(question, BodyHandlers.ofString()).body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServletException("interrupted while asking " + house, e);
        } catch (IOException e) {
            throw new ServletException("today's price could not be had from " + house, e);
        }
    }
}
