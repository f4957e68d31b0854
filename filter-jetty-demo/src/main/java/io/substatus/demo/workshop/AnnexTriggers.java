package io.substatus.demo.workshop;

import static io.substatus.demo.workshop.Call.link;
import static io.substatus.demo.workshop.Call.wire;
import static io.substatus.demo.workshop.Trigger.found;

import java.util.List;

/** What goes wrong in the buildings beside the shop and on the way to them. Stateless. */
final class AnnexTriggers {

    private static final List<Trigger> ALL = List.of(
            found(
                    "401.3",
                    "Read the ledger as Rosa",
                    "Rosa signs in at the office, whose process may not read the ledger's file; another user might.",
                    wire("GET", "/office/ledger", "Authorization: Basic cm9zYTpmaXJzdC1mbHVzaA==")),
            found(
                    "500.11",
                    "Come to the market stall as it closes",
                    "The stall is an application of its own; Jetty stops it, and the request comes meanwhile.",
                    link("/stall/evening")),
            found(
                    "500.12",
                    "Come to the market stall as it opens",
                    "Jetty starts the stall again, and the request comes before it has finished.",
                    link("/stall/morning")),
            found(
                    "500.50",
                    "Ask for the harvest of no year",
                    "A rule of the shop rewrites /harvest/2019 to the teas of that year; here it finds no number.",
                    link("/harvest/next")),
            found(
                    "500.51",
                    "Ask for the season of no year",
                    "The same rule stands before the whole server, at /season/, and fails before any application.",
                    link("/season/next")));

    private AnnexTriggers() {}

    static TriggerFamily family() {
        return new TriggerFamily("Beside the shop", ALL);
    }
}
