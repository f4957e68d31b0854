package io.substatus.container;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.container.behaviour.Calls;
import io.substatus.container.behaviour.Streams;
import io.substatus.container.behaviour.Throws;
import io.substatus.container.behaviour.Waits;
import io.substatus.testkit.Container;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.Webapp;
import io.substatus.testkit.http.HttpWire;
import io.substatus.testkit.w3c.W3cEntry;
import java.nio.file.Path;
import java.util.List;

/** Limits of what runs at once: no place is lost, however a request ends. */
class CapacityIT {

    /** Every way in which a request ends, exceptions, time-outs and halves of answers among them. */
    private static final List<String> ENDINGS = List.of(
            "/calls/ok",
            "/calls/send404",
            "/calls/set500-words",
            "/calls/forward-send",
            "/calls/include-missing",
            "/calls/commit-send",
            "/nowhere.txt",
            "/style.odd",
            "/throws/runtime",
            "/throws/io",
            "/throws/after-send",
            "/waits/ok",
            "/waits/timeout",
            "/waits/timeout-complete",
            "/waits/timeout-throws",
            "/waits/timeout-late",
            "/waits/task-throws",
            "/waits/task-throws-late",
            "/waits/task-send-only",
            "/waits/writer-throws",
            "/waits/writer-throws-late",
            "/waits/throw",
            "/waits/throw-late",
            "/waits/dispatch-ok",
            "/waits/dispatch-throws",
            "/waits/dispatch-timeout",
            "/waits/dispatch-again");

    private static final String ONE_AT_A_TIME = """
            <configuration>
              <system.webServer><serverRuntime appConcurrentRequestLimit="1"/></system.webServer>
              <system.applicationHost><sites><site name="one" id="1">
                <limits maxConnections="1"/>
              </site></sites></system.applicationHost>
            </configuration>
            """;

    private static final String TWO_AT_A_TIME = """
            <configuration>
              <system.webServer><serverRuntime appConcurrentRequestLimit="2"/></system.webServer>
              <location path="streams/release">
                <system.webServer><serverRuntime appConcurrentRequestLimit="10"/></system.webServer>
              </location>
            </configuration>
            """;

    private static Path with(String webConfig) {
        return Shop.app(
                        Shop.servlets(Shop.webXml(), Calls.class, Throws.class, Waits.class, Streams.class),
                        Throws.class,
                        Waits.class,
                        Streams.class)
                .file("WEB-INF/web.config", webConfig)
                .file("style.odd", "x")
                .build();
    }

    @OnContainers
    void everyEndingGivesItsPlaceBack(Container container) {
        container.allowLog("");
        Webapp app = container.deploy("/one", with(ONE_AT_A_TIME));
        for (String path : ENDINGS) {
            try (HttpWire wire = app.connect()) {
                send(wire, "/one" + path);
                wire.readUntilClosed();
            }
            awaitPlace(app, path);
        }
        for (String path : List.of("/waits/timeout", "/waits/timeout-late", "/waits/ok", "/calls/full-buffer")) {
            try (HttpWire wire = app.connect()) {
                send(wire, "/one" + path);
            }
            awaitPlace(app, "client that left " + path);
        }
    }

    private static void send(HttpWire wire, String target) {
        wire.send("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }

    /** The client may have its answer before the server has done with the request. */
    private static void awaitPlace(Webapp app, String after) {
        long end = System.nanoTime() + 10_000_000_000L;
        while (app.get("/calls/ok").status() != 200) {
            assertThat(System.nanoTime() - end).as("place after " + after).isNegative();
        }
    }

    @OnContainers
    void requestTooManyIsRefusedWhileOthersRun(Container container) {
        container.allowLog("");
        Webapp app = container.deploy("/two", with(TWO_AT_A_TIME));
        try (HttpWire first = app.connect();
                HttpWire second = app.connect()) {
            begin(first, "/two/streams/events?1");
            begin(second, "/two/streams/async-events?2");

            assertThat(app.get("/calls/ok", "User-Agent: third").status()).isEqualTo(503);

            assertThat(app.get("/streams/release?1").status()).isEqualTo(200);
            first.readUntilClosed();
            awaitPlace(app, "events");
            assertThat(app.get("/streams/release?2").status()).isEqualTo(200);
            second.readUntilClosed();
        }
        assertThat(app.log().entries().stream()
                        .filter(line -> line.get("cs(User-Agent)").equals("third"))
                        .map(W3cEntry::code))
                .containsExactly("503.2");
    }

    private static void begin(HttpWire wire, String target) {
        send(wire, target);
        StringBuilder text = new StringBuilder();
        while (text.indexOf("data: first") < 0) {
            text.append(new String(wire.readSome(1), US_ASCII));
        }
        assertThat(text).startsWith("HTTP/1.1 200");
    }
}
