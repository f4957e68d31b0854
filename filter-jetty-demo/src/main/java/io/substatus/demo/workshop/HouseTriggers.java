package io.substatus.demo.workshop;

import static io.substatus.demo.workshop.Call.link;
import static io.substatus.demo.workshop.Trigger.found;

import java.util.List;

/** What goes wrong at the auction houses that the shop asks. Stateless. */
final class HouseTriggers {

    private static final List<Trigger> ALL = List.of(
            found(
                    "502.1",
                    "Ask Kolkata for today's price",
                    "The house accepts the connection and never answers; the client's timeout is 1.5 s.",
                    link("/auctions/kolkata")),
            found(
                    "502.2",
                    "Ask Mombasa for today's price",
                    "The house takes the question and hangs up without a word.",
                    link("/auctions/mombasa")),
            found(
                    "502.3",
                    "Ask Guwahati for today's price",
                    "Nobody listens on the house's port: the connection is refused.",
                    link("/auctions/guwahati")),
            found(
                    "502.4",
                    "Ask Limbe for today's price",
                    "The house's name, nowhere.invalid, does not resolve.",
                    link("/auctions/limbe")),
            found(
                    "502.5",
                    "Follow Colombo's prices live",
                    "The shop opens a WebSocket to the house, and the house answers with an ordinary page.",
                    link("/auctions/live")),
            found(
                    "502.6",
                    "Ask Dimbula for today's price",
                    "The house says half of its price and breaks the connection off.",
                    link("/auctions/dimbula")),
            found(
                    "502.7",
                    "Ask Hamburg for today's price",
                    "Somebody wrote the house's address as gopher://hamburg/price, which the client cannot call.",
                    link("/auctions/hamburg")));

    private HouseTriggers() {}

    static TriggerFamily family() {
        return new TriggerFamily("The auction houses it asks", ALL);
    }
}
