package io.substatus.container;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.container.behaviour.Bodies;
import io.substatus.container.behaviour.Calls;
import io.substatus.testkit.Container;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.WebXml;
import io.substatus.testkit.Webapp;
import io.substatus.testkit.http.HttpWire;
import io.substatus.testkit.http.Response;
import io.substatus.testkit.w3c.W3cEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A web.config in a web application: what it refuses, what its mistakes do, and that it may change at any time. */
class WebConfigIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String RULES = """
            <configuration>
              <system.webServer>
                <security>
                  <requestFiltering>
                    <denyUrlSequences><add sequence="secret"/></denyUrlSequences>
                    <requestLimits maxAllowedContentLength="100"/>
                  </requestFiltering>
                </security>
              </system.webServer>
              <location path="bodies/private">
                <system.webServer><security>
                  <ipSecurity><add ipAddress="127.0.0.0" subnetMask="255.0.0.0"/></ipSecurity>
                </security></system.webServer>
              </location>
              <location path="bodies/dropped">
                <system.webServer><security>
                  <ipSecurity denyAction="AbortRequest" allowUnlisted="false"/>
                </security></system.webServer>
              </location>
              <location path="bodies/form">
                <system.webServer><security>
                  <dynamicIpSecurity enableLoggingOnlyMode="true">
                    <denyByRequestRate enabled="true" maxRequests="1" requestIntervalInMilliseconds="600000"/>
                  </dynamicIpSecurity>
                </security></system.webServer>
              </location>
            </configuration>
            """;

    private static Path shop(WebXml webXml, String webConfig) {
        return Shop.app(Shop.servlets(webXml, Calls.class, Bodies.class), Bodies.class)
                .file("WEB-INF/web.config", webConfig)
                .build();
    }

    private static Path obeying() {
        return shop(Shop.webXml(), RULES);
    }

    private static String last(Webapp app, int lines) {
        W3cEntry entry = app.log().awaitExactly(lines).get(lines - 1);
        return entry.code() + " " + entry.get("sc-win32-status");
    }

    @OnContainers
    void refusesBeforeTheApplication(Container container) {
        Webapp app = container.deployOnce("/shop", WebConfigIT::obeying);
        int lines = app.log().entries().size();

        Response refused = app.get("/bodies/secret/read", "Accept: text/plain");
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.headers("X-Request-Reference")).hasSize(1);
        assertThat(refused.text()).doesNotContain("secret", "404.5");
        assertThat(last(app, lines + 1)).isEqualTo("404.5 0");
        assertThat(app.get("/bodies/swallow").text()).isEqualTo("all");
        assertThat(last(app, lines + 2)).isEqualTo("200.0 0");
    }

    @OnContainers
    void locationHasRulesOfItsOwn(Container container) {
        Webapp app = container.deployOnce("/shop", WebConfigIT::obeying);
        int lines = app.log().entries().size();

        assertThat(app.get("/bodies/private").status()).isEqualTo(403);
        assertThat(last(app, lines + 1)).isEqualTo("403.503 5");
        assertThat(app.get("/bodies/PRIVATE/secret").status()).isEqualTo(403);
        assertThat(last(app, lines + 2)).isEqualTo("403.503 5");
    }

    @OnContainers
    void bodyBeyondTheLimitEndsWhereItIsRead(Container container) {
        Webapp app = container.deployOnce("/shop", WebConfigIT::obeying);
        int lines = app.log().entries().size();

        assertThat(chunked(app, "/bodies/read", 100)).isEqualTo(200);
        assertThat(last(app, lines + 1)).isEqualTo("200.0 0");
        assertThat(chunked(app, "/bodies/read", 101)).isEqualTo(404);
        assertThat(last(app, lines + 2)).isEqualTo("404.13 0");
        assertThat(app.request("POST", "/bodies/read", "x".repeat(101)).status())
                .isEqualTo(404);
        assertThat(last(app, lines + 3)).isEqualTo("404.13 0");
    }

    /** Without a length a form is read by the container before anybody can count, but not handed out. */
    @OnContainers
    void formBeyondTheLimitIsNotHandedOut(Container container) {
        Webapp app = container.deployOnce("/forms", WebConfigIT::forms);
        String type = "application/x-www-form-urlencoded";

        assertThat(chunked(app, "/bodies/form?q=1", type, "a=" + "x".repeat(90)))
                .isEqualTo("200 200.0");
        assertThat(chunked(app, "/bodies/form?q=" + "y".repeat(200), type, "a=" + "x".repeat(90)))
                .isEqualTo("200 200.0");
        assertThat(chunked(app, "/bodies/form", type, "a=" + "x".repeat(200))).isEqualTo("404 404.13");
        assertThat(chunked(app, "/bodies/form", type, "b=x&".repeat(100))).isEqualTo("404 404.13");
    }

    @OnContainers
    void partsBeyondTheLimitAreNotHandedOut(Container container) {
        Webapp app = container.deployOnce("/forms", WebConfigIT::forms);
        String type = "multipart/form-data; boundary=tea";

        assertThat(chunked(app, "/bodies/parts", type, parts(50))).isEqualTo("200 200.0");
        assertThat(chunked(app, "/bodies/parts", type, parts(200))).isEqualTo("404 404.13");
        assertThat(chunked(app, "/bodies/form", type, parts(50))).isEqualTo("200 200.0");
        assertThat(chunked(app, "/bodies/form", type, parts(200))).isEqualTo("404 404.13");
    }

    private static Path forms() {
        String parts = "<servlet><servlet-name>bodies</servlet-name><servlet-class>" + Bodies.class.getName()
                + "</servlet-class><multipart-config/></servlet>";
        WebXml webXml = Shop.servlets(Shop.webXml(), Calls.class).raw(parts).servletMapping("bodies", "/bodies/*");
        return Shop.app(webXml, Bodies.class).file("WEB-INF/web.config", """
                        <configuration><system.webServer><security><requestFiltering>
                        <requestLimits maxAllowedContentLength="100"/>
                        </requestFiltering></security></system.webServer></configuration>""").build();
    }

    private static String parts(int length) {
        return "--tea\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f.txt\"\r\n\r\n" + "x".repeat(length)
                + "\r\n--tea--\r\n";
    }

    private static String chunked(Webapp app, String target, String type, String body) {
        app.container().allowLog("");
        int lines = app.log().entries().size();
        try (HttpWire wire = app.connect()) {
            wire.send("POST /forms" + target + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
                    + "\r\nTransfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(body.length()) + "\r\n" + body
                    + "\r\n0\r\n\r\n");
            return wire.read().status() + " "
                    + app.log().awaitExactly(lines + 1).get(lines).code();
        }
    }

    /** An application that minds its own errors has the last word. */
    @OnContainers
    void bodyThatTheApplicationGivesUp(Container container) {
        Webapp app = container.deployOnce("/shop", WebConfigIT::obeying);

        assertThat(chunked(app, "/bodies/swallow", 101)).isEqualTo(200);
    }

    private static int chunked(Webapp app, String path, int length) {
        app.container().allowLog("");
        try (HttpWire wire = app.connect()) {
            wire.send("POST /shop" + path + " HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + Integer.toHexString(length) + "\r\n" + "x".repeat(length) + "\r\n0\r\n\r\n");
            return wire.read().status();
        }
    }

    /** Jetty drops the connection. Tomcat lets only a valve do that, so a filter answers as little as it can. */
    @OnContainers
    void abortedRequest(Container container) {
        Webapp app = container.deployOnce("/shop", WebConfigIT::obeying);
        container.allowLog("");
        int lines = app.log().entries().size();

        try (HttpWire wire = app.connect()) {
            wire.send("GET /shop/bodies/dropped HTTP/1.1\r\nHost: localhost\r\n\r\n");
            String received = new String(wire.readUntilClosed(), UTF_8);
            if (container.kind().isJetty()) {
                assertThat(received).isEmpty();
            } else {
                assertThat(received)
                        .startsWith("HTTP/1.1 403 ")
                        .contains("Content-Length: 0\r\n", "Connection: close\r\n")
                        .endsWith("\r\n\r\n");
            }
        }
        assertThat(last(app, lines + 1)).isEqualTo("403.503 5");
    }

    @OnContainers
    void limitThatIsOnlyWatchedMarksTheLine(Container container) {
        Webapp app = container.deployOnce("/shop", WebConfigIT::obeying);
        int lines = app.log().entries().size();

        for (int request = 1; request <= 2; request++) { // the second one is over the limit
            assertThat(app.get("/bodies/form").status()).isEqualTo(200);
            app.log().awaitExactly(lines + request);
        }
        assertThat(last(app, lines + 2)).isEqualTo("200.502 0");
    }

    @OnContainers
    void brokenFileRefusesEverythingUntilItIsMended(Container container) throws IOException {
        Webapp app = container.deploy("/broken", shop(Shop.webXml(), "<configuration><system.webServer>\n<rubbish/>"));
        container.allowLog("");
        Path file = app.directory().resolve("WEB-INF/web.config");

        Response refused = app.get("/bodies/swallow", "Accept: text/plain");
        assertThat(refused.status()).isEqualTo(500);
        assertThat(refused.text()).doesNotContain("web.config", "rubbish", "19");
        assertThat(last(app, 1)).startsWith("500.19 ");

        Files.writeString(file, RULES);
        await(app, "/bodies/swallow", 200);
        assertThat(app.get("/bodies/secret").status()).isEqualTo(404);
        Files.writeString(file, RULES.replace("denyUrlSequences>", "denyUrlSequence>"));
        await(app, "/bodies/swallow", 200);
        pause();
        assertThat(app.get("/bodies/secret").status()).isEqualTo(404);
        assertThat(app.get("/bodies/swallow").status()).isEqualTo(200);
        Files.delete(file);
        pause();
        assertThat(app.get("/bodies/secret").status()).isEqualTo(404);
        Files.writeString(file, "<configuration/>");
        await(app, "/bodies/private", 500); // nothing refuses it any more; the application has no such thing
        app.undeploy();
    }

    /** Longer than the time between two looks at the file. */
    private static void pause() {
        try {
            Thread.sleep(1500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(Webapp app, String path, int status) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        int seen = app.get(path).status();
        while (seen != status && System.nanoTime() < end) {
            pause();
            seen = app.get(path).status();
        }
        assertThat(seen).as(path).isEqualTo(status);
    }

    @OnContainers
    void fileThatASettingNamesHasToBeThere(Container container) {
        WebXml webXml = Shop.bareWebXml()
                .filter("substatus", "io.substatus.SubstatusFilter", Map.of("webConfig", "/WEB-INF/iis/absent.config"));
        Webapp app = container.deploy("/absent", shop(webXml, RULES));
        container.allowLog("");

        assertThat(app.get("/bodies/swallow").status()).isEqualTo(500);
        assertThat(last(app, 1)).startsWith("500.19 ");
        app.undeploy();
    }
}
