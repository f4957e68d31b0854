package io.substatus.demo.shop;

import io.substatus.demo.upstream.Peers;
import jakarta.servlet.ServletContext;
import java.net.URI;
import java.util.Map;
import java.util.Objects;

/**
 * What the shop's servlets share; kept in the application's context. Immutable itself, its parts are thread-safe.
 *
 * @param pages renders the pages
 * @param teas the range
 * @param auctions addresses of the price services by house
 * @param printer prints labels
 * @param orders connections to the order book
 */
public record Shop(Pages pages, Teas teas, Map<String, URI> auctions, LabelPrinter printer, OrderBook orders) {

    private static final String KEY = Shop.class.getName();

    /** Furnishes the shop in an application. */
    public static void open(ServletContext context, Peers peers) {
        context.setAttribute(
                KEY,
                new Shop(new Pages(context), Teas.range(), peers.addresses(), new LabelPrinter(), new OrderBook(2)));
    }

    /** The shop of an application. */
    public static Shop of(ServletContext context) {
        return Objects.requireNonNull((Shop) context.getAttribute(KEY), "the shop is not open");
    }
}
