package io.substatus.demo.workshop;

import static io.substatus.demo.workshop.Call.tls;
import static io.substatus.demo.workshop.Trigger.found;

import io.substatus.demo.keys.Keys;
import java.util.List;

/** What becomes of clients and the certificates that they show over TLS. Stateless. */
final class BuyerTriggers {

    private static final List<Trigger> ALL = List.of(
            found(
                    "403.7",
                    "Ask for buyers' prices without a certificate",
                    "Buyers are known by their certificates (CLIENT-CERT), and this client shows none.",
                    tls(Keys.NOBODY, "/buyers/prices")),
            found(
                    "403.12",
                    "Ask for buyers' prices as Rosa",
                    "Rosa's certificate is good and she is known, but nobody made her a buyer.",
                    tls(Keys.ROSA, "/buyers/prices")),
            found(
                    "403.13",
                    "Strike a deal as Basil",
                    "Basil left the trade and his certificate was taken back; the servlet looks it up in the authority's list.",
                    tls(Keys.BASIL, "/buyers/deals")),
            found(
                    "403.16",
                    "Come in by the partners' door as Rosa",
                    "The servlet lets in whom the brokers in Guwahati vouch for, who never heard of Rosa.",
                    tls(Keys.ROSA, "/buyers/partners")),
            found(
                    "403.17",
                    "Ask for buyers' prices as Olga",
                    "Olga's certificate ran out a month ago. It stands in the trust store by itself, so the handshake lets it pass.",
                    tls(Keys.OLGA, "/buyers/prices")));

    private BuyerTriggers() {}

    static TriggerFamily family() {
        return new TriggerFamily("Buyers and their certificates", ALL);
    }
}
