package io.substatus.container;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.container.behaviour.Calls;
import io.substatus.container.behaviour.Races;
import io.substatus.container.behaviour.Waits;
import io.substatus.testkit.Container;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.Webapp;
import io.substatus.testkit.http.HttpWire;
import io.substatus.testkit.http.Response;
import io.substatus.testkit.w3c.W3cEntry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;

/** Two threads end one request: there is one whole answer and one line that agrees with it, whoever is faster. */
class RacesIT {
    private static final int REPETITIONS = 200;

    /** Keeps the queue of connections that wait to be accepted short: a full one costs a second. */
    private static final int PAUSE_AFTER = 20;

    private static Path shop() {
        return Shop.app(Shop.servlets(Shop.webXml(), Races.class, Calls.class), Races.class, Waits.class)
                .build();
    }

    /** Jetty's timeouts come after 200 milliseconds, Tomcat's within the second that follows. */
    private static IntUnaryOperator aroundTheTimeout(Container container) {
        return container.kind().isJetty() ? i -> 190 + i % 20 : i -> 150 + i * 5;
    }

    @OnContainers
    void timeoutAgainstComplete(Container container) {
        race(container, "/races/complete", aroundTheTimeout(container), 200, 500);
    }

    @OnContainers
    void timeoutAgainstSendError(Container container) {
        race(container, "/races/send", aroundTheTimeout(container), 502, 500);
    }

    @OnContainers
    void timeoutAgainstSetStatus(Container container) {
        race(container, "/races/set", aroundTheTimeout(container), 503, 500);
    }

    @OnContainers
    void timeoutAgainstTaskThatThrows(Container container) {
        race(container, "/races/throw", aroundTheTimeout(container), 500, 500);
    }

    @OnContainers
    void sendErrorInTaskAgainstReturnOfChain(Container container) {
        race(container, "/races/return", i -> i % 3 == 0 ? 1 : 0, 502, 502);
    }

    private static void race(Container container, String path, IntUnaryOperator millis, Integer... statuses) {
        container.allowLog(""); // whoever loses may be told so in the container's log
        Webapp app = container.deployOnce("/shop", RacesIT::shop);
        int before = app.log().entries().size();
        List<Response> answers = answers(app, path, millis);
        List<W3cEntry> lines = app.log().awaitExactly(before + REPETITIONS).subList(before, before + REPETITIONS);
        Map<String, W3cEntry> byAgent =
                lines.stream().collect(Collectors.toMap(line -> line.get("cs(User-Agent)"), Function.identity()));
        for (int i = 0; i < REPETITIONS; i++) {
            Response answer = answers.get(i);
            assertThat(answer.status()).isIn((Object[]) statuses);
            assertThat(answer.complete()).isTrue();
            assertThat(answer.headers("X-Request-Reference")).hasSize(answer.status() >= 400 ? 1 : 0);
            W3cEntry line = requireNonNull(byAgent.get("race-" + i));
            assertThat(line.get("sc-status")).isEqualTo("" + answer.status());
        }
    }

    private static List<Response> answers(Webapp app, String path, IntUnaryOperator millis) {
        List<HttpWire> wires = new ArrayList<>();
        try {
            for (int i = 0; i < REPETITIONS; i++) {
                if (i % PAUSE_AFTER == 0) {
                    pause();
                }
                HttpWire wire = app.connect();
                wires.add(wire);
                wire.send("GET /shop" + path + "?" + millis.applyAsInt(i) + " HTTP/1.1\r\nHost: localhost\r\n"
                        + "Accept: text/plain\r\nUser-Agent: race-" + i + "\r\n\r\n");
            }
            return wires.stream().map(HttpWire::read).toList();
        } finally {
            wires.forEach(HttpWire::close);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException givenUp) {
            Thread.currentThread().interrupt();
        }
    }
}
