package io.substatus.container;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.container.behaviour.Calls;
import io.substatus.container.behaviour.Streams;
import io.substatus.container.behaviour.Waits;
import io.substatus.testkit.Container;
import io.substatus.testkit.ContainerKind;
import io.substatus.testkit.ContainerLauncher;
import io.substatus.testkit.ContainerOptions;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.Webapp;
import io.substatus.testkit.http.HttpWire;
import io.substatus.testkit.http.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;

/** Long answers pass through as they are written; clients that leave them cost one line and no noise. */
class StreamingIT {
    private static final int BLOCK = 65_536;
    private static final int BLOCKS = 800; // 50 MiB

    private static Path shop() {
        return Shop.app(Shop.servlets(Shop.webXml(), Streams.class, Calls.class), Streams.class, Waits.class)
                .file("large.bin", "0123456789".repeat(10_000))
                .build();
    }

    @OnContainers
    void eventsArriveAtOnce(Container container) {
        Webapp app = container.deployOnce("/shop", StreamingIT::shop);
        int before = app.log().entries().size();
        firstEventArrivesBeforeTheSecondIsMade(app, "/streams/events");
        firstEventArrivesBeforeTheSecondIsMade(app, "/streams/async-events");
        app.log().awaitExactly(before + 4);
    }

    private static void firstEventArrivesBeforeTheSecondIsMade(Webapp app, String path) {
        String query = "?" + path.length();
        try (HttpWire wire = HttpWire.wire(app.container().port())
                .timeout(Duration.ofSeconds(8))
                .connect()) {
            wire.send("GET " + app.contextPath() + path + query + " HTTP/1.1\r\nHost: localhost\r\n"
                    + "Connection: close\r\n\r\n");
            String first = readUntil(wire, "data: first\n\n");
            assertThat(first).startsWith("HTTP/1.1 200").doesNotContain("second");
            assertThat(app.get("/streams/release" + query).status()).isEqualTo(200);
            assertThat(new String(wire.readUntilClosed(), US_ASCII)).contains("data: second\n\n");
        }
    }

    private static String readUntil(HttpWire wire, String end) {
        StringBuilder text = new StringBuilder();
        while (text.indexOf(end) < 0) {
            text.append(new String(wire.readSome(1), US_ASCII));
        }
        return text.toString();
    }

    /** The heap has no room for what is sent. */
    @OnContainers
    void downloadIsNotHeldInMemory(ContainerLauncher launcher) throws IOException {
        Container container = launcher.start(ContainerOptions.defaults().jvm("-Xmx40m"));
        Webapp app = container.deploy("/shop", shop());
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), container.port())) {
            String request = "GET /shop/streams/download?" + BLOCKS
                    + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            assertThat(count(socket.getInputStream())).isBetween(BLOCKS * (long) BLOCK, BLOCKS * (long) BLOCK + 1000);
        }
        assertThat(app.log().awaitExactly(1).get(0).code()).isEqualTo("200.0");
    }

    private static long count(InputStream in) throws IOException {
        byte[] buffer = new byte[BLOCK];
        long total = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            total += read;
        }
        return total;
    }

    @OnContainers({ContainerKind.TOMCAT_11, ContainerKind.TOMCAT_10_1})
    void fileIsSentByTheConnector(Container container) {
        Webapp app = container.deployOnce("/shop", StreamingIT::shop);
        int before = app.log().entries().size();
        Response response = app.get("/streams/sendfile");
        assertThat(response.text()).isEqualTo("0123456789".repeat(9_999));
        assertThat(app.log().awaitExactly(before + 1).get(before).code()).isEqualTo("200.0");
    }

    @OnContainers
    void clientThatLeavesCostsOneLineAndNoStackTrace(Container container) {
        Webapp app = container.deployOnce("/shop", StreamingIT::shop);
        leave(app, "/streams/endless");
        leave(app, "/streams/swallowing");
        leave(app, "/streams/endless-writer");
        leave(app, "/streams/async-endless");
        leave(app, "/streams/listener-endless", 10);
        if (container.kind().isTomcat()) {
            leave(app, "/streams/careless-writer"); // Jetty's writer swallows the failure without a trace
        }
    }

    private static void leave(Webapp app, String path) {
        leave(app, path, 1);
    }

    private static void leave(Webapp app, String path, int times) {
        int before = app.log().entries().size();
        for (int i = 0; i < times; i++) {
            HttpWire wire =
                    HttpWire.wire(app.container().port()).receiveBuffer(4096).connect();
            wire.send("GET " + app.contextPath() + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(new String(wire.readSome(1000), US_ASCII)).startsWith("HTTP/1.1 200");
            wire.reset();
        }
        var lines = app.log().awaitExactly(before + times);
        for (var line : lines.subList(before, lines.size())) {
            assertThat(line.get("cs-uri-stem")).isEqualTo(app.contextPath() + path);
            assertThat(line.code()).as(path).isEqualTo("200.0");
            assertThat(line.get("sc-win32-status")).as(path).isEqualTo("64");
        }
    }
}
