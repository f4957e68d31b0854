package io.substatus.container;

import static io.substatus.testkit.ContainerKind.JETTY_12_1_EE10;
import static io.substatus.testkit.ContainerKind.JETTY_12_1_EE11;
import static io.substatus.testkit.ContainerKind.TOMCAT_10_1;
import static io.substatus.testkit.ContainerKind.TOMCAT_11;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.container.behaviour.Endings;
import io.substatus.container.behaviour.Waits;
import io.substatus.testkit.Container;
import io.substatus.testkit.ContainerLauncher;
import io.substatus.testkit.ContainerOptions;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.WebXml;
import io.substatus.testkit.Webapp;
import io.substatus.testkit.http.HttpWire;
import io.substatus.testkit.http.Response;
import io.substatus.testkit.w3c.W3cEntry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Nobody has an answer whose line is not in the log: the client has read the whole of it while the server does not yet know
 * that it is out, or while the application has not returned.
 */
class AnsweredIsLoggedIT {
    private static final List<String> ON_BOTH = List.of(
            "GET /endings/closed 200 4",
            "GET /endings/closed-writer 200 4",
            "GET /endings/closed-empty 200 0",
            "GET /endings/closed-404 404 0",
            "GET /endings/flushed 200 4",
            "GET /endings/flushed-header 200 4",
            "GET /endings/flushed-zero 200 0",
            "GET /endings/flushed-204 204 0",
            "GET /endings/flushed-304 304 0",
            "GET /endings/flushed-stream 204 0",
            "HEAD /endings/flushed-head 200 0");

    /** Tomcat 10.1 keeps such an answer until the request is over. */
    private static final List<String> LENGTHS = List.of(
            "GET /endings/length 200 4",
            "GET /endings/length-bytes 200 4",
            "GET /endings/length-print 200 6",
            "GET /endings/length-header 200 4",
            "GET /endings/length-int 200 100000",
            "GET /endings/length-large 200 100000",
            "GET /endings/length-once 200 100000",
            "GET /endings/length-text 200 13",
            "GET /endings/length-after-writer 200 9");

    /** What Tomcat keeps until the request is over; of text of one byte a char it does not know that it has the whole. */
    private static final List<String> ON_JETTY = List.of(
            "GET /endings/length-within-text 200 4",
            "GET /endings/length-large-text 200 40000",
            "HEAD /endings/large-head 200 0",
            "HEAD /endings/once-head 200 0",
            "GET /endings/redirect 302 0",
            "GET /endings/redirect-up 302 0",
            "GET /endings/forward 200 4",
            "GET /endings/forward-writer 200 4",
            "GET /endings/async 200 4",
            "GET /endings/async-redirect 302 0",
            "GET /endings/async-dispatch 200 4",
            "GET /endings/async-at-once 200 4",
            "GET /endings/async-length 200 4",
            "GET /endings/async-listener 200 100000",
            "GET /endings/plain 200 4",
            "GET /small.txt 200 4",
            "HEAD /small.txt 200 0",
            "GET /large.bin 200 200000",
            "GET /missing 404 -1");

    private static Path shop() {
        WebXml webXml = Shop.webXml()
                .contextParameter(
                        "substatus.logExtFileFlags",
                        "Date, Time, Method, UriStem, HttpStatus, HttpSubStatus, BytesSent, TimeTaken");
        return Shop.app(Shop.servlets(webXml, Endings.class), Endings.class, Waits.class)
                .file("small.txt", "fine")
                .file("large.bin", new byte[200_000])
                .build();
    }

    /** The last write of an answer ends in Jetty only when the test says so. */
    @OnContainers({JETTY_12_1_EE10, JETTY_12_1_EE11})
    void lineIsThereBeforeJettyKnowsThatItHasSent(ContainerLauncher launcher) {
        Container container =
                launcher.start(ContainerOptions.defaults().jettyHandler("io.substatus.testkit.launch.LateEnds"));
        Webapp app = container.deploy("/shop", shop());
        List<String> rows = new ArrayList<>(ON_BOTH);
        rows.addAll(LENGTHS);
        rows.addAll(ON_JETTY);
        rows.add("GET /endings/async-timeout 200 4"); // Tomcat breaks it off
        check(app, rows, row -> true);
    }

    @OnContainers({TOMCAT_11, TOMCAT_10_1})
    void lineIsThereBeforeTheApplicationReturns(Container container) {
        Webapp app = container.deploy("/shop", shop());
        List<String> rows = new ArrayList<>(ON_BOTH);
        rows.addAll(LENGTHS);
        rows.addAll(ON_JETTY);
        boolean sendsWhole = container.kind() != TOMCAT_10_1;
        check(app, rows, row -> ON_BOTH.contains(row) || (sendsWhole && LENGTHS.contains(row)));
    }

    /**
     * Asks for one after the other.
     *
     * @param rows method, path, status, and how many bytes of a body, -1 for a page
     * @param held which of them leave the server before the application has returned
     */
    private static void check(Webapp app, List<String> rows, Predicate<String> held) {
        for (int i = 0; i < rows.size(); i++) {
            String row = rows.get(i);
            String[] parts = row.split(" ", -1);
            String hold = held.test(row) ? "X-Hold: " + i : "X-Hold-Not: " + i;
            try (HttpWire wire = app.connect()) {
                Response answer = wire.request(parts[0], app.contextPath() + parts[1], "", hold);
                List<W3cEntry> lines = app.log().await(2 * i + 1);
                app.request("GET", "/endings/release", "", "X-Release: " + i);

                check(app.contextPath() + parts[1], parts, answer, lines.get(2 * i));
            }
        }
        app.log().awaitExactly(2 * rows.size());
    }

    private static void check(String path, String[] parts, Response answer, W3cEntry line) {
        assertThat(answer.complete()).as(path).isTrue();
        assertThat(line.get("cs-uri-stem")).isEqualTo(path);
        assertThat(answer.status()).as(path).isEqualTo(Integer.parseInt(parts[2]));
        assertThat(line.get("sc-status")).as(path).isEqualTo(parts[2]);
        long bytes = parts[3].equals("-1") ? answer.body().length : Long.parseLong(parts[3]);
        assertThat(line.number("sc-bytes")).as(path).isEqualTo(bytes);
    }
}
