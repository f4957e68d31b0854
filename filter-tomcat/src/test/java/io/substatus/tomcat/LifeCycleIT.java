package io.substatus.tomcat;

import static io.substatus.testkit.ContainerKind.TOMCAT_10_1;
import static io.substatus.testkit.ContainerKind.TOMCAT_11;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.testkit.ContainerLauncher;
import io.substatus.testkit.Deployment;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.Webapp;
import io.substatus.testkit.WebappBuilder;
import io.substatus.testkit.http.HttpWire;
import io.substatus.testkit.http.Response;
import io.substatus.testkit.w3c.W3cEntry;
import io.substatus.tomcat.app.Starts;
import java.util.List;
import java.util.Map;

/** Applications that come and go, and the valve's own part of that. */
class LifeCycleIT {
    private static WebappBuilder lazy() {
        return Server.app(Server.webXml().listener(Starts.Lazy.class));
    }

    @OnContainers({TOMCAT_11, TOMCAT_10_1})
    void stoppedAndFailedApplicationsAre503(ContainerLauncher launcher) {
        Server server = Server.start(launcher).deploy("/shop", Server.filtered());
        server.container()
                .deploy(
                        "/stuck",
                        Server.app(Server.webXml().filter("stuck", Starts.Stuck.class.getName(), Map.of()))
                                .build(),
                        Deployment.defaults().keepingFailed());
        Rows.check(
                server,
                Row.get("/stuck/tea").page("503.0"),
                Row.get("/shop/acts/ok").own("200.0"));
        server.control("stop /shop");
        Rows.check(
                server, Row.get("/shop/tea").page("503.0"), Row.get("/shopping").page("404.0"));
        server.control("start /shop");
        Rows.check(
                server,
                Row.get("/shop/acts/ok").own("200.0"),
                Row.get("/shop/acts/boom").page("500.0"));
        server.control("reload /shop");
        Rows.check(
                server,
                Row.get("/shop/acts/ok").own("200.0"),
                Row.get("/shop/acts/boom").page("500.0"));
    }

    @OnContainers({TOMCAT_11, TOMCAT_10_1})
    void stoppingIs500_11AndStartingIs500_12(ContainerLauncher launcher) {
        Server server = Server.start(launcher).deploy("/shop", lazy());
        assertThat(server.control("stopping /shop")).isEqualTo("done");
        Rows.check(server, Row.get("/shop/acts/ok").page("500.11"));
        assertThat(server.control("let /shop")).isEqualTo("done");
        assertThat(server.control("starting /shop")).isEqualTo("done");
        Rows.check(server, Row.get("/shop/acts/ok").page("500.12"));
        assertThat(server.control("let /shop")).isEqualTo("done");
    }

    @OnContainers({TOMCAT_11, TOMCAT_10_1})
    void requestsUnderwayEndWithOneLine(ContainerLauncher launcher) {
        Server server = Server.start(launcher).deploy("/shop", Server.plain());
        try (HttpWire staying = server.container().connect();
                HttpWire failing = server.container().connect()) {
            staying.send("GET /shop/acts/stays HTTP/1.1\r\nHost: localhost\r\n\r\n");
            failing.send("GET /shop/acts/stays-boom HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(server.control("stop-under-stays /shop")).isEqualTo("done");
            assertThat(staying.read().status()).isEqualTo(200);
            assertThat(failing.read().status()).isEqualTo(500);
        }
        List<W3cEntry> lines = server.awaitExactly(0, 2);
        assertThat(lines).extracting(W3cEntry::code).containsExactlyInAnyOrder("200.0", "500.11");
    }

    /** Without the filter: what is looked at is what the valve keeps of an application. */
    @OnContainers({TOMCAT_11, TOMCAT_10_1})
    void undeployedApplicationCanBeCollected(ContainerLauncher launcher) throws InterruptedException {
        Server server = Server.start(launcher);
        Webapp app = server.container().deploy("/shop", Server.plain().build());
        Rows.check(
                server,
                Row.get("/shop/acts/ok").own("200.0"),
                Row.get("/shop/acts/boom").page("500.0"),
                Row.get("/shop/WEB-INF/x").page("404.8"));
        server.control("remember /shop");
        app.undeploy();
        Rows.check(server, Row.get("/shop/acts/ok").page("404.0"));
        String collected = "false";
        for (int i = 0; i < 100 && collected.equals("false"); i++) {
            Thread.sleep(50);
            collected = server.control("collected /shop");
        }
        assertThat(collected).isEqualTo("true");
    }

    @OnContainers({TOMCAT_11, TOMCAT_10_1})
    void developerSeesWhatNoFilterSees(ContainerLauncher launcher) {
        Server server = Server.start(launcher, Server.options().systemProperty("substatus.development", "true"))
                .deploy("/shop", Server.plain());
        assertThat(server.control("valves /"))
                .containsOnlyOnce("SubstatusValve")
                .doesNotContain("ErrorReportValve");
        assertThat(text(server, "/nowhere")).contains("404.0").contains("\"/shop\"");
        assertThat(text(server, "/shop/WEB-INF/web.xml")).contains("404.8").contains("WEB-INF");
        assertThat(text(server, "/shop/acts/boom")).contains("500.0").contains("boom shop");
        assertThat(text(server, "/%zz")).contains("400.0");
        server.awaitExactly(0, 4);
    }

    /** As an answer that was on its way says 202, so does the line. */
    @OnContainers({TOMCAT_11, TOMCAT_10_1})
    void lineHasTheStatusThatWasSent(ContainerLauncher launcher) {
        Server server = Server.start(launcher).deploy("/plain", Server.plain()).deploy("/shop", Server.filtered());
        for (String app : List.of("/plain", "/shop")) {
            int before = server.lines();
            try (HttpWire wire = server.container().connect()) {
                wire.send("GET " + app + "/acts/flushed HTTP/1.1\r\nHost: localhost\r\n\r\n");
                Response response = wire.read();
                assertThat(response.status()).isEqualTo(202);
                assertThat(response.complete()).isFalse();
            }
            assertThat(server.awaitExactly(before, 1).get(0).code()).isEqualTo("202.0");
        }
    }

    private static String text(Server server, String target) {
        try (HttpWire wire = server.container().connect()) {
            return wire.get(target, "Accept: text/plain").text();
        }
    }
}
