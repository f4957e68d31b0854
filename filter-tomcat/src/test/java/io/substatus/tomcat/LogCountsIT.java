package io.substatus.tomcat;

import static io.substatus.testkit.ContainerKind.TOMCAT_10_1;
import static io.substatus.testkit.ContainerKind.TOMCAT_11;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.testkit.ContainerLauncher;
import io.substatus.testkit.JmxClient;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.http.HttpWire;

/** What operators read of the log that the valve writes. */
class LogCountsIT {

    private static final String BEAN = "io.substatus:type=AccessLog,hook=server,site=7";
    private static final String OF_FILTER = "io.substatus:type=AccessLog,context=/filtered,site=7";
    private static final String REFUSALS = "io.substatus:type=HttpErrLog,hook=server";

    @OnContainers({TOMCAT_11, TOMCAT_10_1})
    void countsAreThoseOfTheValve(ContainerLauncher launcher) {
        Server server = Server.start(launcher, Server.options().systemProperty("substatus.httpErrLog", "true"))
                .deploy("/filtered", Server.filtered())
                .deploy("/plain", Server.plain());
        try (HttpWire wire = server.container().connect();
                JmxClient jmx = JmxClient.of(server.container())) {
            assertThat(jmx.names("io.substatus:*")).contains(BEAN, REFUSALS);
            assertThat(wire.get("/plain/acts/ok").status()).isEqualTo(200);
            assertThat(wire.get("/filtered/acts/ok").status()).isEqualTo(200);
            assertThat(wire.get("/nowhere").status()).isEqualTo(404);
            jmx.await(BEAN, "Written", 2L);
            jmx.await(REFUSALS, "Written", 1L);
            assertThat(wire.get("/plain/acts/counts").text()).contains("written=2", "failed=0");
            jmx.await(BEAN, "Written", 3L);
            assertThat(wire.get("/filtered/acts/counts").text()).contains("written=3", "failed=0");
            jmx.await(BEAN, "Written", 4L);

            assertThat(jmx.names("io.substatus:*")).containsExactly(OF_FILTER, BEAN, REFUSALS);
            assertThat(jmx.read(OF_FILTER, "Engine"))
                    .as("whose lines the hook writes")
                    .isEqualTo("none");
        }
    }
}
