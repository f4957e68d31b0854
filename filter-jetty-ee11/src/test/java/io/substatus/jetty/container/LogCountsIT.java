package io.substatus.jetty.container;

import static io.substatus.testkit.ContainerKind.JETTY_12_1_EE10;
import static io.substatus.testkit.ContainerKind.JETTY_12_1_EE11;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.testkit.Container;
import io.substatus.testkit.ContainerLauncher;
import io.substatus.testkit.JmxClient;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.http.HttpWire;

/** What operators read of the log that the request log writes. */
class LogCountsIT {

    private static final String BEAN = "io.substatus:type=AccessLog,hook=server,site=7";
    private static final String OF_FILTER = "io.substatus:type=AccessLog,context=/filtered,site=7";
    private static final String REFUSALS = "io.substatus:type=HttpErrLog,hook=server";

    @OnContainers({JETTY_12_1_EE10, JETTY_12_1_EE11})
    void countsAreThoseOfTheRequestLog(ContainerLauncher launcher) {
        Container container = launcher.start(HookedJetty.options(launcher.kind())
                .systemProperty("substatus.siteId", "7")
                .systemProperty("substatus.logDirectory", "lines")
                .systemProperty("substatus.httpErrLog", "true"));
        container.deploy("/filtered", HookedJetty.filtered(HookedJetty.webXml()).build());
        container.deploy("/bare", HookedJetty.bare(HookedJetty.webXml()).build());
        try (HttpWire wire = container.connect();
                JmxClient jmx = JmxClient.of(container)) {
            assertThat(jmx.names("io.substatus:*")).contains(BEAN, REFUSALS);
            assertThat(wire.get("/bare/shop/fine").status()).isEqualTo(200);
            assertThat(wire.get("/filtered/shop/fine").status()).isEqualTo(200);
            assertThat(wire.get("/nowhere").status()).isEqualTo(404);
            jmx.await(BEAN, "Written", 2L);
            jmx.await(REFUSALS, "Written", 1L);
            assertThat(wire.get("/bare/shop/counts").text()).contains("written=2", "failed=0");
            jmx.await(BEAN, "Written", 3L);
            assertThat(wire.get("/filtered/shop/counts").text()).contains("written=3", "failed=0");
            jmx.await(BEAN, "Written", 4L);

            assertThat(jmx.names("io.substatus:*")).containsExactly(OF_FILTER, BEAN, REFUSALS);
            assertThat(jmx.read(OF_FILTER, "Engine"))
                    .as("whose lines the hook writes")
                    .isEqualTo("none");
        }
    }
}
