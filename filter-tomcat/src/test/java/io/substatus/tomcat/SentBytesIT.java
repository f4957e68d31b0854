package io.substatus.tomcat;

import static io.substatus.testkit.ContainerKind.TOMCAT_10_1;
import static io.substatus.testkit.ContainerKind.TOMCAT_11;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.testkit.Container;
import io.substatus.testkit.ContainerLauncher;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.http.HttpWire;
import io.substatus.testkit.http.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the lines of the valve say of the bytes that went over the wire, and where errors of no application go. */
class SentBytesIT {
    private static final List<String> ANSWERS = List.of(
            "GET /filtered/acts/ok",
            "HEAD /filtered/acts/ok",
            "GET /filtered/acts/pieces",
            "HEAD /filtered/acts/pieces",
            "GET /filtered/tea.txt",
            "HEAD /filtered/tea.txt",
            "GET /filtered/acts/send404",
            "HEAD /filtered/acts/send404",
            "GET /plain/acts/ok",
            "HEAD /plain/acts/ok",
            "GET /plain/acts/pieces",
            "GET /plain/acts/boom",
            "HEAD /plain/nothing",
            "GET /plain/nothing",
            "GET /nowhere",
            "HEAD /nowhere",
            "GET /nowhere/%zz");

    private static Server start(ContainerLauncher launcher, String httpErrLog) {
        return Server.start(
                        launcher,
                        Server.options()
                                .systemProperty("substatus.httpErrLog", httpErrLog)
                                .systemProperty(
                                        "substatus.logExtFileFlags",
                                        "Date, Time, Method, UriStem, HttpStatus, HttpSubStatus, BytesSent"))
                .deploy("/filtered", Server.filtered())
                .deploy("/plain", Server.plain());
    }

    /** Tomcat counts the framing of chunks with the body; so the bytes after the head are counted here. */
    @OnContainers({TOMCAT_11, TOMCAT_10_1})
    void sentBytesAreThoseAfterTheHeadOnTheWire(ContainerLauncher launcher) {
        Server server = start(launcher, "false");
        for (int i = 0; i < ANSWERS.size(); i++) {
            String answer = ANSWERS.get(i);
            String received = received(server, answer);
            int body = received.length() - received.indexOf("\r\n\r\n") - 4;

            assertThat(server.awaitExactly(i, 1).get(0).number("sc-bytes"))
                    .as(answer)
                    .isEqualTo(body);
            assertThat(body == 0).as(answer).isEqualTo(answer.startsWith("HEAD"));
            assertThat(body > 6000).as(answer).isEqualTo(answer.startsWith("GET") && answer.endsWith("/pieces"));
        }
    }

    private static String received(Server server, String answer) {
        try (HttpWire wire = server.container().connect()) {
            wire.send(answer + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            return new String(wire.readUntilClosed(), ISO_8859_1);
        }
    }

    /** The second answer of a connection is not counted with the first. */
    @OnContainers({TOMCAT_11, TOMCAT_10_1})
    void eachAnswerOfAConnectionIsCountedAlone(ContainerLauncher launcher) {
        Server server = start(launcher, "false");
        try (HttpWire wire = server.container().connect()) {
            for (int i = 0; i < 4; i++) {
                Response response = wire.get(i % 2 == 0 ? "/plain/tea.txt" : "/filtered/nothing");

                assertThat(server.awaitExactly(i, 1).get(0).number("sc-bytes"))
                        .isEqualTo(response.body().length)
                        .isPositive();
            }
        }
    }

    private static Response ask(Server server, String answer) {
        try (HttpWire wire = server.container().connect()) {
            return wire.send(answer + " HTTP/1.1\r\nHost: localhost\r\n\r\n").read();
        }
    }

    @OnContainers({TOMCAT_11, TOMCAT_10_1})
    void errorsOfNoApplicationHaveALogOfTheirOwn(ContainerLauncher launcher) throws Exception {
        Server server = start(launcher, "true");
        for (String answer :
                List.of("GET /nowhere?a=b", "DELETE /nowhere", "GET /a%2fb", "GET /%zz", "GET /plain/nothing")) {
            assertThat(ask(server, answer).status()).isBetween(400, 499);
        }

        assertThat(server.awaitExactly(0, 1).get(0).get("cs-uri-stem")).isEqualTo("/plain/nothing");
        assertThat(refusals(server.container()))
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line).endsWith(" HTTP/1.1 GET /nowhere?a=b 404 - NotFound -"),
                        line -> assertThat(line).endsWith(" HTTP/1.1 DELETE /nowhere 404 - NotFound -"),
                        line -> assertThat(line).endsWith(" HTTP/1.1 GET /a%2fb 400 - BadRequest -"),
                        line -> assertThat(line).endsWith(" HTTP/1.1 GET /%zz 400 - URL -"));
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
