package io.substatus.container;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Map;
import java.util.Optional;

/** What {@code web.config} refuses by connection and content, and how it changes the types of files. */
class AccessRulesIT {

    private static final String RULES = """
            <configuration>
              <system.webServer>
                <directoryBrowse enabled="false"/>
                <defaultDocument><files><add value="start.htm"/></files></defaultDocument>
                <staticContent>
                  <mimeMap fileExtension=".tea" mimeType="text/x-tea"/>
                  <remove fileExtension=".css"/>
                  <mimeMap fileExtension=".css" mimeType="text/x-style"/>
                  <remove fileExtension=".svg"/>
                </staticContent>
              </system.webServer>
              <location path="secret">
                <system.webServer><security><access sslFlags="Ssl"/></security></system.webServer>
              </location>
              <location path="locked">
                <system.webServer><handlers accessPolicy="None"/></system.webServer>
              </location>
              <location path="calls/send404">
                <system.webServer><handlers accessPolicy="Read"/></system.webServer>
              </location>
            </configuration>
            """;

    private static Path shop() {
        WebXml listing = WebXml.create()
                .contextParameter("org.eclipse.jetty.servlet.Default.dirAllowed", "true")
                .filter("substatus", "io.substatus.SubstatusFilter", Map.of())
                .errorPage("/substatus-error");
        return Shop.app(Shop.servlets(listing, Calls.class))
                .file("WEB-INF/web.config", RULES)
                .file("tea.txt", "Earl Grey")
                .file("pot.tea", "Assam")
                .file("style.css", "p {}")
                .file("style.odd", "x")
                .file("image.svg", "<svg/>")
                .file("page.php", "<?php ?>")
                .file("web.xml", "<web-app/>")
                .file("Global.asax", "x")
                .file("folder/tea.txt", "Darjeeling")
                .file("welcome/index.html", "welcome")
                .file("start/start.htm", "start")
                .file("start/index.html", "second")
                .file("a b\u00fc/start.htm", "encoded")
                .file("secret/tea.txt", "hidden")
                .file("locked/tea.txt", "locked")
                .build();
    }

    @OnContainers
    void refusesByContent(Container container) {
        Rows.check(
                container.deployOnce("/shop", AccessRulesIT::shop),
                Row.get("/tea.txt").own("200.0", "Earl Grey"),
                Row.get("/pot.tea").own("200.0", "Assam"),
                Row.get("/style.odd").page("404.3"),
                Row.get("/missing.odd").page("404.0"),
                Row.get("/image.svg").page("404.3"),
                Row.get("/page.php").page("404.17"),
                Row.get("/missing.php").page("404.4"),
                Row.get("/web.xml").page("500.15"),
                Row.get("/Global.asax").page("500.15"),
                Row.of("PUT", "/tea.txt").page("403.3"),
                Row.get("/folder/").page("403.14"),
                Row.get("/welcome/").own("200.0", "welcome"),
                Row.get("/start/").own("200.0", "start"),
                Row.get("/start/index.html").own("200.0", "second"),
                Row.get("/calls/ok"),
                Row.of("PUT", "/calls/ok"),
                Row.get("/calls/send409").page("409.0"),
                Row.get("/calls/send404").page("403.1"),
                Row.get("/secret/tea.txt").page("403.4"),
                Row.get("/locked/tea.txt").page("403.2"),
                Row.of("DELETE", "/locked/tea.txt").page("403.3"));
    }

    @OnContainers
    void filesHaveTypeOfFile(Container container) {
        Webapp app = container.deployOnce("/shop", AccessRulesIT::shop);

        assertThat(app.get("/a%20b%C3%BC/").text()).isEqualTo("encoded");
        assertThat(type(app.get("/pot.tea"))).hasValue("text/x-tea");
        assertThat(type(app.get("/style.css"))).hasValue("text/x-style");
        assertThat(type(app.get("/style.css"))).as("from the container's cache").hasValue("text/x-style");
        assertThat(type(app.get("/tea.txt")).orElse("")).startsWith("text/plain");
        assertThat(type(app.get("/missing.tea", "Accept: text/plain")).orElse(""))
                .startsWith("text/plain");
        Response unchanged = app.get("/pot.tea", "If-Modified-Since: Sun, 22 Nov 2037 08:00:00 GMT");
        assertThat(unchanged.status()).isEqualTo(304);
    }

    private static Optional<String> type(Response response) {
        return response.header("Content-Type");
    }

    @OnContainers
    void answersToItsHostsOnly(Container container) {
        String binding = "*:" + container.port() + ":tea.example.com";
        Webapp app = container.deploy("/bound", with("""
                <configuration><system.applicationHost><sites><site name="tea" id="7"><bindings>
                <binding protocol="http" bindingInformation="%s"/></bindings></site></sites>
                </system.applicationHost></configuration>
                """.formatted(binding)));

        assertThat(statusWithHost(app, "tea.example.com")).isEqualTo(200);
        assertThat(statusWithHost(app, "TEA.example.com:81")).isEqualTo(200);
        assertThat(statusWithHost(app, "coffee.example.com")).isEqualTo(404);
        assertThat(app.log().awaitExactly(3)).extracting(W3cEntry::code).containsExactly("200.0", "200.0", "404.1");
    }

    private static int statusWithHost(Webapp app, String host) {
        try (HttpWire wire = app.connect()) {
            wire.send("GET /bound/tea.txt HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
            return wire.read().status();
        }
    }

    @OnContainers
    void refusesEverythingForWhatHasNoEffect(Container container) {
        Webapp app = container.deploy("/modules", with("""
                <configuration><system.web><httpModules>
                <add name="tea" type="Tea.Module"/></httpModules></system.web></configuration>
                """));

        assertThat(app.get("/tea.txt").status()).isEqualTo(500);
        assertThat(app.get("/missing").status()).isEqualTo(500);
        assertThat(app.log().awaitExactly(2)).extracting(W3cEntry::code).containsOnly("500.22");
    }

    @OnContainers
    void fileTakesApplicationOutOfService(Container container) throws IOException {
        Webapp app = container.deploy("/away", with("<configuration/>"));
        Path file = app.directory().resolve("App_Offline.htm");
        assertThat(app.get("/tea.txt").status()).isEqualTo(200);

        Files.writeString(file, "<p>Back at tea time", UTF_8);
        awaitStatus(app, 503);
        Response away = app.get("/nowhere", "Accept: application/json");
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.text()).isEqualTo("<p>Back at tea time");
        assertThat(away.header("Content-Type").orElse("")).startsWith("text/html");
        assertThat(away.header("Cache-Control")).hasValue("no-store");
        try (HttpWire wire = app.connect()) {
            wire.send("HEAD /away/tea.txt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(wire.readHead().status()).isEqualTo(503);
        }
        Files.delete(file);
        awaitStatus(app, 200);
        assertThat(app.log().entries()).extracting(W3cEntry::code).contains("503.0");
    }

    @OnContainers
    void fileMeansNothingWithoutConfiguration(Container container) {
        Webapp app = container.deploy(
                "/plain",
                Shop.app(Shop.webXml())
                        .file("app_offline.htm", "away")
                        .file("tea.txt", "Earl Grey")
                        .file("style.odd", "x")
                        .build());

        assertThat(app.get("/tea.txt").text()).isEqualTo("Earl Grey");
        assertThat(app.get("/style.odd").text()).isEqualTo("x");
    }

    private static void awaitStatus(Webapp app, int status) {
        long end = System.nanoTime() + 20_000_000_000L;
        while (app.get("/tea.txt").status() != status) {
            assertThat(System.nanoTime() - end).as("nanoseconds too late").isNegative();
        }
    }

    private static Path with(String webConfig) {
        return Shop.app(Shop.servlets(Shop.webXml(), Calls.class))
                .file("WEB-INF/web.config", webConfig)
                .file("tea.txt", "Earl Grey")
                .build();
    }
}
