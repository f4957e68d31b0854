package io.substatus.container;

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
import java.time.Duration;
import java.util.stream.Stream;

/** What web.config says of the log, and what is said of web.config to the developer. */
class WebConfigToldIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String LOGGING = """
            <configuration>
              <system.applicationHost><sites><site id="4711">
                <logFile logExtFileFlags="Date, Time, Method, UriStem, HttpStatus, HttpSubStatus" period="Weekly">
                  <customFields>
                    <add logFieldName="X-Forwarded-For" sourceName="X-Forwarded-For" sourceType="RequestHeader"/>
                    <add logFieldName="reference" sourceName="X-Request-Reference" sourceType="ResponseHeader"/>
                    <add logFieldName="port" sourceName="SERVER_PORT" sourceType="ServerVariable"/>
                  </customFields>
                </logFile>
              </site></sites></system.applicationHost>
              <appSettings/>
              <system.webServer><rewrite/></system.webServer>
              <location path="quiet"><system.webServer><httpLogging dontLog="true"/></system.webServer></location>
              <location path="errors"><system.webServer>
                <httpLogging selectiveLogging="LogError"/>
              </system.webServer></location>
            </configuration>
            """;
    private static final String BROKEN = """
            <configuration>
              <system.webServer>
                <httpErrors errorMod="Custom"/>
              </system.webServer>
            </configuration>
            """;

    private static Path shop(WebXml webXml, String webConfig) {
        return Shop.app(Shop.servlets(webXml, Calls.class))
                .file("WEB-INF/web.config", webConfig)
                .file("errors/tea.txt", "Earl Grey")
                .file("tea.txt", "Assam")
                .build();
    }

    private static WebXml developing() {
        return Shop.webXml().contextParameter("substatus.development", "true");
    }

    @OnContainers
    void logIsAsTheFileSays(Container container) throws IOException {
        container.allowLog("");
        int mark = container.log().mark();
        Webapp app = container.deploy("/logged", shop(Shop.webXml(), LOGGING));

        assertThat(app.get("/quiet/missing").status()).isEqualTo(404);
        assertThat(app.get("/errors/tea.txt").status()).isEqualTo(200);
        Response missing = app.get("/errors/missing", "X-Forwarded-For: 192.0.2.7, 10.0.0.1");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(app.get("/tea.txt").status()).isEqualTo(200);

        assertThat(app.log().awaitExactly(2))
                .extracting(entry -> entry.get("cs-uri-stem") + " " + entry.get("sc-status"))
                .containsExactlyInAnyOrder("/logged/errors/missing 404", "/logged/tea.txt 200");
        W3cEntry entry = app.log().entries().get(0);
        assertThat(entry.get("cs-method")).isEqualTo("GET");
        assertThat(entry.get("X-Forwarded-For")).isEqualTo("192.0.2.7,+10.0.0.1");
        assertThat(entry.get("reference"))
                .isEqualTo(missing.header("X-Request-Reference").orElseThrow());
        assertThat(entry.get("port")).isEqualTo(String.valueOf(container.port()));
        assertThat(app.log().entries().get(1).get("reference")).isEqualTo("-");
        try (Stream<Path> files = Files.list(app.logDirectory().resolve("W3SVC4711"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".log")))
                    .allMatch(name -> name.matches("u_ex\\d{4}0[1-6]_x\\.log"))
                    .hasSize(1);
        }
        assertThat(container.log().since(mark))
                .contains(
                        "Substatus for /logged: /WEB-INF/web.config: sections skipped: appSettings, system.webServer/rewrite");
        app.undeploy();
    }

    /** The rules go by the path that the container made of the URL, and so does the log. */
    @OnContainers
    void disguisedPathIsLoggedAsTheOneThatItIs(Container container) {
        container.allowLog("");
        Webapp app = container.deploy("/veiled", shop(Shop.webXml(), LOGGING));
        int plain = status(app, "/veiled/tea.txt");
        for (String veiled :
                new String[] {"/%76eiled/quiet/x", "/./veiled/quiet/x", "//veiled/quiet/x", "/;a/veiled/quiet/x"}) {
            assertThat(status(app, veiled)).as(veiled).isGreaterThanOrEqualTo(400);
        }
        status(app, "/veiled/tea.txt");

        assertThat(plain).isEqualTo(200);
        assertThat(app.log().awaitExactly(2))
                .extracting(entry -> entry.get("cs-uri-stem"))
                .containsOnly("/veiled/tea.txt");
        app.undeploy();
    }

    private static int status(Webapp app, String target) {
        try (HttpWire wire = app.connect()) {
            wire.send("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            return wire.read().status();
        }
    }

    @OnContainers
    void oneLineAtTheStartListsWhatIsSkipped(Container container) {
        int mark = container.log().mark();
        Webapp app = container.deploy("/skipping", shop(Shop.webXml(), """
                <configuration>
                  <appSettings/>
                  <system.webServer><rewrite/><httpErrors/><security><authorization/></security></system.webServer>
                  <location path="a"><nlog/><appSettings/></location>
                </configuration>
                """));
        container.allowLog("nobody is refused by it here");

        assertThat(container.log().since(mark).lines().filter(line -> line.contains("sections skipped")))
                .singleElement()
                .asString()
                .endsWith("/WEB-INF/web.config: sections skipped: appSettings, system.webServer/rewrite,"
                        + " system.webServer/security/authorization, nlog");
        app.undeploy();
    }

    @OnContainers
    void developerSeesWhatIsWrongWithTheFileAndNobodyElse(Container container) {
        container.allowLog("");
        Webapp app = container.deploy("/told", shop(developing(), BROKEN));

        Response local = app.get("/tea.txt", "Accept: text/plain");
        assertThat(local.status()).isEqualTo(500);
        assertThat(local.text())
                .startsWith("500.19 ")
                .contains("WEB-INF/web.config:3:")
                .contains("errorMod", "errorMode")
                .contains("  >     3 |     <httpErrors errorMod=\"Custom\"/>")
                .contains("HRESULT: 0x8007000d");
        assertThat(app.get("/tea.txt", "Accept: application/problem+json").text())
                .contains("\"line\":3,")
                .contains("\"hresult\":\"0x8007000d\"");
        Response stranger = app.get("/tea.txt", "Accept: text/plain", "X-Forwarded-For: 192.0.2.7");
        assertThat(stranger.status()).isEqualTo(500);
        assertThat(stranger.text()).doesNotContain("web.config", "errorMod", "500.19", "0x8007000d");
        assertThat(app.log().awaitExactly(3))
                .extracting(entry -> entry.code() + " " + entry.get("sc-win32-status"))
                .containsOnly("500.19 13");
        app.undeploy();
    }

    @OnContainers
    void developerIsToldOnAnyPageThatChangedFileDoesNotHold(Container container) throws IOException {
        container.allowLog("");
        Webapp app = container.deploy("/changed", shop(developing(), "<configuration/>"));
        assertThat(app.get("/missing", "Accept: text/plain").text()).doesNotContain("has changed");

        Files.writeString(app.directory().resolve("WEB-INF/web.config"), BROKEN);
        long end = System.nanoTime() + PATIENCE.toNanos();
        String page = "";
        while (!page.contains("has changed and was not taken over") && System.nanoTime() < end) {
            page = app.get("/missing", "Accept: text/plain").text();
        }

        assertThat(page).startsWith("404").contains("has changed and was not taken over", "errorMod");
        assertThat(app.get("/missing", "Accept: text/plain", "X-Forwarded-For: 192.0.2.7")
                        .text())
                .doesNotContain("has changed");
        app.undeploy();
    }
}
