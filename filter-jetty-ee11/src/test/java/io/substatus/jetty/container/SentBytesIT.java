package io.substatus.jetty.container;

import static io.substatus.testkit.ContainerKind.JETTY_12_1_EE10;
import static io.substatus.testkit.ContainerKind.JETTY_12_1_EE11;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.testkit.Container;
import io.substatus.testkit.ContainerLauncher;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.http.HttpWire;
import io.substatus.testkit.http.Response;
import io.substatus.testkit.w3c.W3cEntry;
import io.substatus.testkit.w3c.W3cLogFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the lines of the hooks say of the bytes that went over the wire, and where errors of no application go. */
class SentBytesIT {

    private static final List<String> ANSWERS = List.of(
            "GET /filtered/shop/fine",
            "HEAD /filtered/shop/fine",
            "GET /filtered/shop/pieces",
            "HEAD /filtered/shop/pieces",
            "GET /filtered/shop/conflict",
            "HEAD /filtered/shop/conflict",
            "GET /filtered/missing",
            "HEAD /filtered/missing",
            "GET /bare/shop/fine",
            "HEAD /bare/shop/fine",
            "GET /bare/shop/pieces",
            "GET /bare/shop/crash",
            "HEAD /bare/missing",
            "GET /bare/missing",
            "GET /nowhere",
            "HEAD /nowhere",
            "GET /nowhere/%zz");

    private static Container start(ContainerLauncher launcher, String httpErrLog) {
        Container container = launcher.start(HookedJetty.options(launcher.kind())
                .systemProperty("substatus.siteId", "7")
                .systemProperty("substatus.logDirectory", "lines")
                .systemProperty("substatus.httpErrLog", httpErrLog)
                .systemProperty(
                        "substatus.logExtFileFlags",
                        "Date, Time, Method, UriStem, HttpStatus, HttpSubStatus, BytesSent"));
        container.allowLog("");
        container.deploy("/filtered", HookedJetty.filtered(HookedJetty.webXml()).build());
        container.deploy("/bare", HookedJetty.bare(HookedJetty.webXml()).build());
        return container;
    }

    private static W3cLogFolder log(Container container) {
        return W3cLogFolder.of(container.base().resolve("lines/W3SVC7"));
    }

    /** Bytes of the body, without the framing of chunks. */
    @OnContainers({JETTY_12_1_EE10, JETTY_12_1_EE11})
    void sentBytesAreThoseOfTheBodyOnTheWire(ContainerLauncher launcher) {
        Container container = start(launcher, "false");
        for (int i = 0; i < ANSWERS.size(); i++) {
            String answer = ANSWERS.get(i);
            Response response = ask(container, answer);
            W3cEntry line = log(container).awaitExactly(i + 1).get(i);

            assertThat(line.number("sc-bytes")).as(answer).isEqualTo(response.body().length);
            assertThat(response.body().length == 0).as(answer).isEqualTo(answer.startsWith("HEAD"));
            assertThat(response.body().length == 6000).as(answer).isEqualTo(isChunked(answer));
            assertThat(answer.startsWith("GET")
                            && response.header("Transfer-Encoding").isPresent())
                    .as(answer)
                    .isEqualTo(isChunked(answer));
        }
    }

    private static boolean isChunked(String answer) {
        return answer.startsWith("GET") && answer.endsWith("/pieces");
    }

    private static Response ask(Container container, String answer) {
        try (HttpWire wire = container.connect()) {
            wire.send(answer + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            return answer.startsWith("HEAD") ? wire.readHead() : wire.read();
        }
    }

    /** The second answer of a connection is not counted with the first. */
    @OnContainers({JETTY_12_1_EE10, JETTY_12_1_EE11})
    void eachAnswerOfAConnectionIsCountedAlone(ContainerLauncher launcher) {
        Container container = start(launcher, "false");
        try (HttpWire wire = container.connect()) {
            for (int i = 0; i < 4; i++) {
                Response response = wire.get(i % 2 == 0 ? "/bare/shop/fine" : "/filtered/missing");

                assertThat(log(container).awaitExactly(i + 1).get(i).number("sc-bytes"))
                        .isEqualTo(response.body().length)
                        .isPositive();
            }
        }
    }

    @OnContainers({JETTY_12_1_EE10, JETTY_12_1_EE11})
    void errorsOfNoApplicationHaveALogOfTheirOwn(ContainerLauncher launcher) throws Exception {
        Container container = start(launcher, "true");
        for (String answer :
                List.of("GET /nowhere?a=b", "DELETE /nowhere", "GET /a%2fb", "GET /%zz", "GET /bare/missing")) {
            assertThat(ask(container, answer).status()).isBetween(400, 499);
        }

        assertThat(log(container).awaitExactly(1).get(0).get("cs-uri-stem")).isEqualTo("/bare/missing");
        assertThat(refusals(container))
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line).endsWith(" HTTP/1.1 GET /nowhere?a=b 404 - NotFound -"),
                        line -> assertThat(line).endsWith(" HTTP/1.1 DELETE /nowhere 404 - NotFound -"),
                        line -> assertThat(line).endsWith(" HTTP/1.1 GET /a%2fb 400 - BadRequest -"),
                        line -> assertThat(line).endsWith(" HTTP/1.0 BAD /badMessage 400 - BadRequest -"));
    }

    /** Lines of two connections may change places, and come after the answers. */
    private static List<String> refusals(Container container) throws IOException, InterruptedException {
        Path file = container.base().resolve("lines/HTTPERR/httperr1.log");
        String text = "";
        for (int i = 0; i < 100 && text.lines().filter(SentBytesIT::isEntry).count() < 4; i++) {
            Thread.sleep(50);
            text = Files.exists(file) ? Files.readString(file, ISO_8859_1) : "";
        }
        return text.lines().filter(SentBytesIT::isEntry).toList();
    }

    private static boolean isEntry(String line) {
        return !line.startsWith("#") && line.endsWith(" -");
    }
}
