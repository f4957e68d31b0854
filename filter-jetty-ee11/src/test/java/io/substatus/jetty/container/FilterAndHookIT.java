package io.substatus.jetty.container;

import static io.substatus.testkit.ContainerKind.JETTY_12_1_EE10;
import static io.substatus.testkit.ContainerKind.JETTY_12_1_EE11;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.testkit.Container;
import io.substatus.testkit.ContainerLauncher;
import io.substatus.testkit.ContainerOptions;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.Webapp;
import io.substatus.testkit.http.HttpWire;
import io.substatus.testkit.w3c.W3cEntry;
import java.nio.file.Path;

/** An application with the filter in a Jetty with the hooks: one line for each request, with the filter's code. */
class FilterAndHookIT {

    private static Path shop() {
        return HookedJetty.filtered(HookedJetty.webXml()).folder("empty").build();
    }

    @OnContainers({JETTY_12_1_EE10, JETTY_12_1_EE11})
    void requestsOfAllKindsHaveOneLine(ContainerLauncher launcher) {
        Container container = HookedJetty.start(launcher);
        Webapp app = container.deploy("/app", shop());
        HookedJetty.check(
                container,
                app.log(),
                Tried.of("GET", "/app/shop/fine", "200.0"),
                Tried.of("GET", "/app/shop/async", "200.0"),
                Tried.of("GET", "/app/shop/conflict", "409.0"),
                Tried.of("GET", "/app/shop/asyncError", "409.0"),
                Tried.of("GET", "/app/shop/crash", "500.0"),
                Tried.of("GET", "/app/empty/", "403.14"),
                Tried.of("HEAD", "/app/missing", "404.0"),
                Tried.of("PUT", "/app/shop/x", "405.0"));
        assertThat(container.base().resolve("logs")).doesNotExist();
    }

    @OnContainers({JETTY_12_1_EE10, JETTY_12_1_EE11})
    void clientThatLeavesHasOneLine(ContainerLauncher launcher) {
        Container container = HookedJetty.start(launcher);
        Webapp app = container.deploy("/app", shop());
        try (HttpWire wire = container.connect()) {
            wire.send("GET /app/shop/stream HTTP/1.1\r\nHost: localhost\r\n\r\n");
            wire.readSome(1_000);
            wire.reset();
        }
        W3cEntry line = app.log().awaitExactly(1).get(0);
        assertThat(line.code()).isEqualTo("200.0");
        assertThat(line.get("sc-win32-status")).isEqualTo("64");
    }

    @OnContainers({JETTY_12_1_EE10, JETTY_12_1_EE11})
    void filterLogsAsBeforeWithoutTheRequestLog(ContainerLauncher launcher) {
        Container container = launcher.start(ContainerOptions.defaults()
                .classPath(HookedJetty.jar("core"), HookedJetty.jar("jetty"))
                .jettyErrorHandler("io.substatus.jetty.SubstatusErrorHandler"));
        Webapp app = container.deploy("/app", shop());
        HookedJetty.check(
                container,
                app.log(),
                Tried.of("GET", "/app/shop/fine", "200.0"),
                Tried.of("GET", "/app/shop/conflict", "409.0"));
    }
}
