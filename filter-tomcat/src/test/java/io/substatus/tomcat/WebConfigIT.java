package io.substatus.tomcat;

import static io.substatus.testkit.ContainerKind.TOMCAT_10_1;
import static io.substatus.testkit.ContainerKind.TOMCAT_11;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.testkit.ContainerLauncher;
import io.substatus.testkit.ContainerOptions;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.WebappBuilder;
import io.substatus.testkit.http.HttpWire;
import io.substatus.testkit.http.Response;
import io.substatus.testkit.w3c.W3cEntry;
import java.util.List;

/** What a web.config asks of the valve: connections to be dropped, and lines that are not wanted. */
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

    private static Server start(ContainerLauncher launcher) {
        return start(launcher, Server.options());
    }

    private static Server start(ContainerLauncher launcher, ContainerOptions options) {
        WebappBuilder app = Server.filtered(
                        Server.webXml().secured("/quiet/secret", "user").secured("/failures/secret", "user"))
                .file("WEB-INF/web.config", RULES);
        for (String folder : List.of("rated", "quiet", "failures", "successes")) {
            app.file(folder + "/tea.txt", "tea");
        }
        return Server.start(launcher, options).deploy("/shop", app);
    }

    private static byte[] exchange(Server server, String request) {
        try (HttpWire wire = server.container().connect()) {
            return wire.send(request.replace("\n", "\r\n")).readUntilClosed();
        }
    }

    @OnContainers({TOMCAT_11, TOMCAT_10_1})
    void droppedConnectionIsClosedWithoutAByte(ContainerLauncher launcher) {
        Server server = start(launcher);
        String end = " HTTP/1.1\nHost: localhost\n";

        assertThat(exchange(server, "GET /shop/dropped/tea.txt" + end + "\n")).isEmpty();
        assertThat(exchange(server, "HEAD /shop/dropped" + end + "\n")).isEmpty();
        assertThat(exchange(server, "POST /shop/dropped/x" + end + "Content-Length: 3\n\ntea"))
                .isEmpty();
        assertThat(exchange(server, "POST /shop/dropped/x" + end + "Content-Length: 9000\n\ntea"))
                .isEmpty();
        assertThat(exchange(server, "POST /shop/dropped/x" + end + "Transfer-Encoding: chunked\n\n3\ntea\n0\n\n"))
                .isEmpty();
        assertThat(exchange(server, "GET /shop/dropped/x HTTP/1.0\n\n")).isEmpty();
        assertThat(exchange(server, "GET /shop/dropped/x" + end + "\nGET /shop/tea.txt" + end + "\n"))
                .isEmpty();
        assertThat(server.awaitExactly(0, 7)).allSatisfy(line -> {
            assertThat(line.code()).isEqualTo("403.503");
            assertThat(line.get("sc-win32-status")).isEqualTo("5");
        });
    }

    /** A context asks for the body before any filter runs, unless the connector waits until somebody reads it. */
    @OnContainers({TOMCAT_11, TOMCAT_10_1})
    void nothingIsSentBeforeTheDropIfTheConnectorWaits(ContainerLauncher launcher) {
        String request = "POST /shop/dropped/x HTTP/1.1\nHost: localhost\nExpect: 100-continue\nContent-Length: 3\n\n";
        Server eager = start(launcher, Server.options());
        Server waiting = start(launcher, Server.options().tomcatConnector("continueResponseTiming", "onRead"));

        assertThat(new String(exchange(eager, request), US_ASCII)).isEqualTo("HTTP/1.1 100 \r\n\r\n");
        assertThat(exchange(waiting, request)).isEmpty();
        assertThat(waiting.awaitExactly(0, 1).get(0).code()).isEqualTo("403.503");
    }

    /** The connection has served others before; what was sent then stays all that is ever sent. */
    @OnContainers({TOMCAT_11, TOMCAT_10_1})
    void connectionIsDroppedThatServedBefore(ContainerLauncher launcher) {
        Server server = start(launcher);
        try (HttpWire wire = server.container().connect()) {
            assertThat(wire.get("/shop/rated/tea.txt").text()).isEqualTo("tea");
            wire.send("GET /shop/rated/tea.txt HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(wire.readUntilClosed()).isEmpty();
        }
        assertThat(server.awaitExactly(0, 2)).extracting(W3cEntry::code).containsExactly("200.0", "403.502");
    }

    @OnContainers({TOMCAT_11, TOMCAT_10_1})
    void linesAreWrittenForWhatHttpLoggingNames(ContainerLauncher launcher) {
        Server server = start(launcher);
        for (String folder : List.of("quiet", "QUIET", "qu%69et", "failures", "successes")) {
            for (String file : List.of("tea.txt", "nothing", "secret")) {
                try (HttpWire wire = server.container().connect()) {
                    wire.get("/shop/" + folder + "/" + file);
                }
            }
        }
        assertThat(exchange(server, "GET /shop/quiet/dropped HTTP/1.1\nHost: localhost\n\n"))
                .isEmpty();
        Rows.check(server, Row.get("/shop/tea.txt").own("200.0"));

        assertThat(server.awaitExactly(0, 4))
                .extracting(line -> line.get("cs-uri-stem") + " " + line.code())
                .containsExactlyInAnyOrder(
                        "/shop/failures/nothing 404.0",
                        "/shop/failures/secret 401.2",
                        "/shop/successes/tea.txt 200.0",
                        "/shop/tea.txt 200.0");
    }

    /** What is refused before an application is chosen, or for one that is away, is nobody's to dress up, as in IIS. */
    @OnContainers({TOMCAT_11, TOMCAT_10_1})
    void errorsWithinTheApplicationHaveItsCustomPages(ContainerLauncher launcher) {
        Server server = Server.start(launcher)
                .deploy(
                        "/shop",
                        Server.filtered()
                                .file("WEB-INF/custom.htm", "custom words")
                                .file("WEB-INF/web.config", CUSTOM_ERRORS));

        assertThat(page(server, "GET", "/shop/nothing")).isEqualTo("404 custom words");
        assertThat(page(server, "GET", "/shop/WEB-INF/x")).isEqualTo("404 custom words");
        assertThat(page(server, "GET", "/shop/secret/x")).isEqualTo("401 custom words");
        assertThat(page(server, "DELETE", "/shop/secret/x")).isEqualTo("401 custom words");
        assertThat(page(server, "GET", "/shop/nobody/x")).isEqualTo("403 custom words");
        assertThat(page(server, "GET", "/shop/away")).isEqualTo("503 custom words");
        assertThat(page(server, "GET", "/shop/%2")).startsWith("400 ").doesNotContain("custom");
        assertThat(page(server, "GET", "/nothing")).startsWith("404 ").doesNotContain("custom");
        server.control("stop /shop");
        assertThat(page(server, "GET", "/shop/tea.txt")).startsWith("503 ").doesNotContain("custom");
        assertThat(server.awaitExactly(0, 9))
                .extracting(W3cEntry::code)
                .containsExactlyInAnyOrder(
                        "404.0", "404.8", "401.2", "401.2", "403.0", "503.0", "400.0", "404.0", "503.0");
    }

    private static String page(Server server, String method, String target) {
        try (HttpWire wire = server.container().connect()) {
            Response response = wire.request(method, target, "", "Accept: text/html");
            return response.status() + " " + response.text();
        }
    }
}
