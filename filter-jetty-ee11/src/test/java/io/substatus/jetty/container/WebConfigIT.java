package io.substatus.jetty.container;

import static io.substatus.testkit.ContainerKind.JETTY_12_1_EE10;
import static io.substatus.testkit.ContainerKind.JETTY_12_1_EE11;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.testkit.Container;
import io.substatus.testkit.ContainerLauncher;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.WebXml;
import io.substatus.testkit.Webapp;
import io.substatus.testkit.WebappBuilder;
import io.substatus.testkit.http.HttpWire;
import io.substatus.testkit.http.Response;
import io.substatus.testkit.w3c.W3cEntry;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a web.config asks of the hooks: connections to be dropped, and lines that are not wanted. */
class WebConfigIT {

    private static final String RULES = """
            <configuration>
              <location path="dropped">
                <system.webServer><security>
                  <ipSecurity denyAction="AbortRequest" allowUnlisted="false"/>
                </security></system.webServer>
              </location>
              <location path="rated">
                <system.webServer><security>
                  <dynamicIpSecurity denyAction="AbortRequest">
                    <denyByRequestRate enabled="true" maxRequests="1" requestIntervalInMilliseconds="600000"/>
                  </dynamicIpSecurity>
                </security></system.webServer>
              </location>
              <location path="nameless">
                <system.webServer><security><requestFiltering removeServerHeader="true"/></security></system.webServer>
              </location>
              <location path="quiet">
                <system.webServer><httpLogging dontLog="true"/></system.webServer>
              </location>
              <location path="quiet/dropped">
                <system.webServer><security>
                  <ipSecurity denyAction="AbortRequest" allowUnlisted="false"/>
                </security></system.webServer>
              </location>
              <location path="failures">
                <system.webServer><httpLogging selectiveLogging="LogError"/></system.webServer>
              </location>
              <location path="successes">
                <system.webServer><httpLogging selectiveLogging="LogSuccessful"/></system.webServer>
              </location>
            </configuration>
            """;

    private static final String CUSTOM_ERRORS = """
            <configuration>
              <system.webServer>
                <httpErrors>
                  <error statusCode="400" path="WEB-INF\\custom.htm"/>
                  <error statusCode="401" path="WEB-INF\\custom.htm"/>
                  <error statusCode="403" path="WEB-INF\\custom.htm"/>
                  <error statusCode="404" path="WEB-INF\\custom.htm"/>
                  <error statusCode="503" path="WEB-INF\\custom.htm"/>
                </httpErrors>
              </system.webServer>
            </configuration>
            """;

    private static Webapp deploy(Container container) {
        WebXml webXml = HookedJetty.webXml()
                .secured("/quiet/secret", "user")
                .secured("/failures/secret", "user")
                .basicLogin();
        WebappBuilder app =
                HookedJetty.filtered(webXml).file("WEB-INF/web.config", RULES).file("tea.txt", "tea");
        for (String folder : List.of("rated", "quiet", "failures", "successes", "nameless")) {
            app.file(folder + "/tea.txt", "tea");
        }
        return container.deploy("/app", app.build());
    }

    private static byte[] exchange(Container container, String request) {
        try (HttpWire wire = container.connect()) {
            return wire.send(request.replace("\n", "\r\n")).readUntilClosed();
        }
    }

    @OnContainers({JETTY_12_1_EE10, JETTY_12_1_EE11})
    void nameOfTheServerIsLeftOutWhereThatIsAskedFor(ContainerLauncher launcher) {
        Container container = HookedJetty.start(launcher);
        deploy(container);
        String end = " HTTP/1.1\nHost: localhost\nConnection: close\n\n";

        assertThat(text(exchange(container, "GET /app/tea.txt" + end))).contains("\r\nServer: Jetty", "\r\n\r\ntea");
        assertThat(text(exchange(container, "GET /app/nameless/tea.txt" + end)))
                .startsWith("HTTP/1.1 200")
                .doesNotContainIgnoringCase("\r\nServer:")
                .contains("\r\n\r\ntea");
        assertThat(text(exchange(container, "GET /app/nameless/none.txt" + end)))
                .startsWith("HTTP/1.1 404")
                .doesNotContainIgnoringCase("\r\nServer:");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @OnContainers({JETTY_12_1_EE10, JETTY_12_1_EE11})
    void droppedConnectionIsClosedWithoutAByte(ContainerLauncher launcher) {
        Container container = HookedJetty.start(launcher);
        Webapp app = deploy(container);
        String end = " HTTP/1.1\nHost: localhost\n";

        assertThat(exchange(container, "GET /app/dropped/tea.txt" + end + "\n")).isEmpty();
        assertThat(exchange(container, "HEAD /app/dropped" + end + "\n")).isEmpty();
        assertThat(exchange(container, "POST /app/dropped/x" + end + "Content-Length: 3\n\ntea"))
                .isEmpty();
        assertThat(exchange(container, "POST /app/dropped/x" + end + "Content-Length: 9000\n\ntea"))
                .isEmpty();
        assertThat(exchange(container, "POST /app/dropped/x" + end + "Expect: 100-continue\nContent-Length: 3\n\n"))
                .isEmpty();
        assertThat(exchange(container, "POST /app/dropped/x" + end + "Transfer-Encoding: chunked\n\n3\ntea\n0\n\n"))
                .isEmpty();
        assertThat(exchange(container, "GET /app/dropped/x HTTP/1.0\n\n")).isEmpty();
        assertThat(exchange(container, "GET /app/dropped/x" + end + "\nGET /app/tea.txt" + end + "\n"))
                .isEmpty();
        assertThat(app.log().awaitExactly(8)).allSatisfy(line -> {
            assertThat(line.code()).isEqualTo("403.503");
            assertThat(line.get("sc-win32-status")).isEqualTo("5");
        });
    }

    /** An application without the filter may do so too; no rule says why. */
    @OnContainers({JETTY_12_1_EE10, JETTY_12_1_EE11})
    void connectionThatAnApplicationDropsHasALine(ContainerLauncher launcher) {
        Container container = HookedJetty.start(launcher);
        container.deploy("/app", HookedJetty.bare(HookedJetty.webXml()).build());

        assertThat(exchange(container, "GET /app/shop/drop HTTP/1.1\nHost: localhost\n\n"))
                .isEmpty();
        assertThat(HookedJetty.serversLog(container).awaitExactly(1))
                .extracting(W3cEntry::code)
                .containsExactly("500.0");
    }

    /** The connection has served others before; what was sent then stays all that is ever sent. */
    @OnContainers({JETTY_12_1_EE10, JETTY_12_1_EE11})
    void connectionIsDroppedThatServedBefore(ContainerLauncher launcher) {
        Container container = HookedJetty.start(launcher);
        Webapp app = deploy(container);
        try (HttpWire wire = container.connect()) {
            assertThat(wire.get("/app/rated/tea.txt").text()).isEqualTo("tea");
            wire.send("GET /app/rated/tea.txt HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(wire.readUntilClosed()).isEmpty();
        }
        assertThat(app.log().awaitExactly(2)).extracting(W3cEntry::code).containsExactly("200.0", "403.502");
    }

    @OnContainers({JETTY_12_1_EE10, JETTY_12_1_EE11})
    void linesAreWrittenForWhatHttpLoggingNames(ContainerLauncher launcher) {
        Container container = HookedJetty.start(launcher);
        Webapp app = deploy(container);
        for (String folder : List.of("quiet", "QUIET", "qu%69et", "failures", "successes")) {
            for (String file : List.of("tea.txt", "nothing", "secret")) {
                app.get("/" + folder + "/" + file);
            }
        }
        assertThat(exchange(container, "GET /app/quiet/dropped HTTP/1.1\nHost: localhost\n\n"))
                .isEmpty();
        assertThat(app.get("/tea.txt").text()).isEqualTo("tea");

        assertThat(app.log().awaitExactly(4))
                .extracting(line -> line.get("cs-uri-stem") + " " + line.code())
                .containsExactlyInAnyOrder(
                        "/app/failures/nothing 404.0",
                        "/app/failures/secret 401.2",
                        "/app/successes/tea.txt 200.0",
                        "/app/tea.txt 200.0");
    }

    /**
     * What is refused before an application is chosen is nobody's to dress up, as in IIS. A challenge is sent before Jetty
     * lets a request into its application.
     */
    @OnContainers({JETTY_12_1_EE10, JETTY_12_1_EE11})
    void errorsWithinTheApplicationHaveItsCustomPages(ContainerLauncher launcher) {
        Container container = HookedJetty.start(launcher);
        WebXml webXml = HookedJetty.webXml()
                .secured("/secret/*", "user")
                .secured("/nobody/*", "")
                .basicLogin();
        Webapp app = container.deploy(
                "/app",
                HookedJetty.filtered(webXml)
                        .file("WEB-INF/custom.htm", "custom words")
                        .file("WEB-INF/web.config", CUSTOM_ERRORS)
                        .build());

        assertThat(page(container, "GET", "/app/nothing")).isEqualTo("404 custom words");
        assertThat(page(container, "GET", "/app/WEB-INF/x")).isEqualTo("404 custom words");
        assertThat(page(container, "PUT", "/app/WEB-INF/x")).isEqualTo("404 custom words");
        assertThat(page(container, "GET", "/app/nobody/x")).isEqualTo("403 custom words");
        assertThat(page(container, "DELETE", "/app/nobody/x")).isEqualTo("403 custom words");
        assertThat(page(container, "GET", "/app/secret/x")).startsWith("401 ").doesNotContain("custom");
        assertThat(page(container, "GET", "/app/%2")).startsWith("400 ").doesNotContain("custom");
        assertThat(page(container, "GET", "/nothing")).startsWith("404 ").doesNotContain("custom");
        assertThat(app.log().awaitExactly(6))
                .extracting(W3cEntry::code)
                .containsExactlyInAnyOrder("404.0", "404.8", "404.8", "403.0", "403.0", "401.2");
    }

    private static String page(Container container, String method, String target) {
        try (HttpWire wire = container.connect()) {
            Response response = wire.request(method, target, "", "Accept: text/html");
            return response.status() + " " + response.text();
        }
    }
}
