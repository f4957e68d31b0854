package io.substatus.demo.workshop;

import static io.substatus.demo.workshop.Call.link;
import static io.substatus.demo.workshop.Call.wire;
import static io.substatus.demo.workshop.Trigger.found;

import java.util.List;

/** What Jetty refuses before any filter, which its hooks tell. Stateless. */
final class ServerTriggers {

    private static final List<Trigger> ALL = List.of(
            found(
                    "400.7",
                    "Send a note of twelve bytes, in words",
                    "Content-Length is twelve; Jetty's parser gives the request up before any filter.",
                    wire("POST", "/cart/add", "Content-Length: twelve")),
            found(
                    "403.4",
                    "Look at the cards on file without TLS",
                    "web.xml asks for a confidential transport, and Jetty knows no port for https to send the browser to.",
                    link("/cards")),
            found(
                    "404.10",
                    "Bring a long recommendation",
                    "One header has 9,000 letters, and Jetty reads 8,192 bytes of them all.",
                    wire("GET", "/teas", "X-Recommendation: " + "x".repeat(9_000))),
            found(
                    "404.14",
                    "Ask for a tea with a very long name",
                    "The path has 9,000 letters, and Jetty gives it up.",
                    wire("GET", "/teas/" + "x".repeat(9_000))));

    private ServerTriggers() {}

    static TriggerFamily family() {
        return new TriggerFamily("Before the shop is asked", ALL);
    }
}
