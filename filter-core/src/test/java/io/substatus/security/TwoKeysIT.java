package io.substatus.security;

import static io.substatus.security.Site.HTML;
import static io.substatus.security.Site.isDetailed;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.testkit.Container;
import io.substatus.testkit.ContainerLauncher;
import io.substatus.testkit.ContainerOptions;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.Webapp;
import io.substatus.testkit.http.HttpWire;
import io.substatus.testkit.http.Response;
import java.util.List;

/** Details need development mode and a request that is local by every sign; each sign alone takes them away: rules S1 to S4, S19. */
class TwoKeysIT {
    private static final String MISSING = "/missing";

    @OnContainers
    void s01DetailsForDeveloperAtThisMachine(Container container) {
        Response response = Site.development(container).get(MISSING, HTML);

        assertThat(isDetailed(response)).as(response.toString()).isTrue();
        assertThat(response.text()).contains("404.0");
    }

    @OnContainers
    void s01NoDetailsWithoutDevelopmentMode(Container container) {
        assertThat(isDetailed(Site.application(container).get(MISSING, HTML))).isFalse();
    }

    @OnContainers
    void s02AnyHeaderOfProxyTakesDetailsAway(Container container) {
        for (String header : List.of(
                "Forwarded: for=127.0.0.1;host=localhost",
                "X-Forwarded-For: 127.0.0.1",
                "x-forwarded-for: ::1",
                "X-Forwarded-Proto: http",
                "X-Forwarded-Host: localhost",
                "X-Forwarded-Server: localhost",
                "X-Forwarded-Something-New: 1",
                "X-Real-IP: 127.0.0.1",
                "X-Client-IP: 127.0.0.1",
                "X-Cluster-Client-IP: 127.0.0.1",
                "X-Original-URL: /",
                "X-Original-For: 127.0.0.1",
                "True-Client-IP: 127.0.0.1",
                "CF-Connecting-IP: 127.0.0.1",
                "CF-Ray: 1",
                "Fastly-Client-IP: 127.0.0.1",
                "X-Azure-ClientIP: 127.0.0.1",
                "X-Amzn-Trace-Id: Root=1",
                "X-Varnish: 1",
                "Via: 1.1 localhost",
                "X-Host: localhost",
                "Proxy-Connection: keep-alive",
                "X-Envoy-External-Address: 127.0.0.1",
                "Max-Forwards: 10")) {
            isStranger(container, header);
        }
    }

    @OnContainers
    void s02HostOfAnotherMachineTakesDetailsAway(Container container) {
        for (String host : List.of(
                "shop.example",
                "shop.example:8080",
                "0.0.0.0",
                "10.0.0.1",
                "128.0.0.1",
                "127.0.0.1.evil.test",
                "localhost.evil.test",
                "evil-localhost",
                "2130706433",
                "[::2]",
                "[::ffff:10.0.0.1]")) {
            isStranger(container, "Host: " + host);
        }
    }

    @OnContainers
    void s02SiteThatAsksFromBrowserTakesDetailsAway(Container container) {
        for (String header : List.of(
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site",
                "Sec-Fetch-Site: something-new",
                "Origin: https://evil.test",
                "Origin: http://localhost.evil.test",
                "Origin: null")) {
            isStranger(container, header);
        }
    }

    private static void isStranger(Container container, String header) {
        Response response = Site.development(container).get(MISSING, HTML, header);
        assertThat(isDetailed(response)).as(header + '\n' + response).isFalse();
        assertThat(response.text()).as(header).doesNotContain("404.0");
    }

    @OnContainers
    void s02EveryNameOfThisMachineKeepsDetails(Container container) {
        int port = container.port();
        for (String header : List.of(
                "Host: localhost",
                "Host: LOCALHOST:" + port,
                "Host: shop.localhost:" + port,
                "Host: 127.0.0.1:" + port,
                "Host: 127.1.2.3",
                "Host: [::1]:" + port,
                "Sec-Fetch-Site: none",
                "Sec-Fetch-Site: same-origin",
                "Origin: http://localhost:3000",
                "Origin: http://127.0.0.1")) {
            Response response = Site.development(container).get(MISSING, HTML, header);
            assertThat(isDetailed(response)).as(header + '\n' + response).isTrue();
        }
    }

    @OnContainers
    void s02NoHostAndTwoHostsTakeDetailsAway(Container container) {
        String target = Site.development(container).contextPath() + MISSING;
        for (String hosts : List.of("", "Host: localhost\r\nHost: localhost\r\n")) {
            Response response = raw(container, "GET " + target + " HTTP/1.1\r\n" + hosts + HTML + "\r\n\r\n");
            assertThat(isDetailed(response)).as(response.toString()).isFalse();
        }
    }

    @OnContainers
    void s02OldProtocolTakesDetailsAway(Container container) {
        String target = Site.development(container).contextPath() + MISSING;
        String rest = "\r\nHost: localhost\r\nConnection: close\r\n" + HTML + "\r\n\r\n";

        assertThat(isDetailed(raw(container, "GET " + target + " HTTP/1.0" + rest)))
                .isFalse();
        assertThat(isDetailed(raw(container, "GET " + target + " HTTP/1.1" + rest)))
                .isTrue();
    }

    private static Response raw(Container container, String request) {
        try (HttpWire wire = container.connect()) {
            return wire.send(request).read();
        }
    }

    @OnContainers
    void s02EveryLoopbackAddressKeepsDetails(Container container) {
        String target = Site.development(container).contextPath() + MISSING;
        try (HttpWire wire = HttpWire.wire(container.port()).from("127.0.0.2").connect()) {
            assertThat(isDetailed(wire.get(target, HTML))).isTrue();
        }
        if (container.listensOnIpv6()) {
            try (HttpWire wire = HttpWire.wire(container.port()).to("::1").connect()) {
                assertThat(isDetailed(wire.get(target, HTML, "Host: [::1]"))).isTrue();
            }
        }
    }

    /**
     * Tomcat's valve swallows the header that it trusts and marks every request that it has handled; Jetty's
     * customizer leaves the headers where they are.
     */
    @OnContainers
    void s03TrustedProxyNeverMakesRequestLocal(ContainerLauncher launcher) {
        Container container = launcher.start(ContainerOptions.defaults().forwarded());
        Webapp app = Site.development(container);
        for (String header : List.of(
                "X-Forwarded-For: 127.0.0.1",
                "X-Forwarded-For: 203.0.113.9",
                "Forwarded: for=127.0.0.1",
                "X-Forwarded-Host: localhost")) {
            Response response = app.get(MISSING, HTML, header);
            assertThat(isDetailed(response)).as(header + '\n' + response).isFalse();
        }
        assertThat(isDetailed(app.get(MISSING, HTML)))
                .as("no header")
                .isEqualTo(container.kind().isJetty());
        assertThat(isDetailed(app.get(MISSING, HTML, "Host: shop.example", "X-Forwarded-Host: localhost")))
                .isFalse();
    }

    @OnContainers
    void s04NothingInRequestTurnsDetailsOn(Container container) {
        Webapp app = Site.application(container);
        for (String query : List.of(
                "development=true",
                "substatus.development=true",
                "debug=true",
                "trace=true",
                "errorMode=Detailed",
                "message=$%7Bsubstatus.development%7D")) {
            assertThat(isDetailed(app.get(MISSING + "?" + query, HTML)))
                    .as(query)
                    .isFalse();
        }
        for (String header : List.of(
                "Cookie: substatus.development=true; development=true; XDEBUG_SESSION=1",
                "X-Substatus: 404.0",
                "X-Substatus-Development: true",
                "X-Development: true",
                "X-Debug: 1",
                "Substatus-Development: true",
                "SUBSTATUS_DEVELOPMENT: true",
                "Cache-Control: debug",
                "User-Agent: substatus.development=true")) {
            assertThat(isDetailed(app.get(MISSING, HTML, header))).as(header).isFalse();
        }
    }

    /** In development mode the log says once for each set of reasons why a request was refused details. */
    @OnContainers
    void s19LogSaysWhyDetailsWereRefused(Container container) {
        Webapp app = container.deploy("/why", Site.builder(true).build());
        int mark = container.log().mark();
        for (int i = 0; i < 3; i++) {
            app.get(MISSING, HTML, "Via: 1.1 gateway");
        }
        String log = container.log().since(mark);
        assertThat(log.split("no header of a proxy", -1)).as(log).hasSize(2);
        assertThat(log).contains("development mode");
    }
}
