package io.substatus.tomcat;

import static io.substatus.testkit.ContainerKind.TOMCAT_10_1;
import static io.substatus.testkit.ContainerKind.TOMCAT_11;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.testkit.ContainerLauncher;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.http.HttpWire;
import io.substatus.testkit.http.Response;
import io.substatus.tomcat.app.FailingValve;
import io.substatus.tomcat.app.LingeringValve;

/** What becomes of requests on which another valve of the host fails. */
class OtherValvesIT {

    private static final String SLOW_PAGE = """
            <configuration><system.webServer><httpErrors>
              <remove statusCode="500"/>
              <error statusCode="500" path="/shop/acts/slow" responseMode="ExecuteURL"/>
            </httpErrors></system.webServer></configuration>
            """;

    /** With a valve that fails behind ours. */
    private static Server start(ContainerLauncher launcher) {
        return Server.start(
                        launcher,
                        Server.options()
                                .tomcatHostValve(SubstatusValve.class.getName())
                                .tomcatHostValve(FailingValve.class.getName()))
                .deploy("/shop", Server.plain());
    }

    @OnContainers({TOMCAT_11, TOMCAT_10_1})
    void failureIsAnswered(ContainerLauncher launcher) {
        Rows.check(
                start(launcher),
                Row.get("/shop/valve-runtime").page("500.0"),
                Row.get("/shop/valve-servlet").page("500.0"),
                Row.get("/nowhere/valve-runtime").page("500.0"),
                Row.get("/shop/acts/ok").own("200.0"));
    }

    @OnContainers({TOMCAT_11, TOMCAT_10_1})
    void halfAnAnswerIsNotTakenForAWholeOne(ContainerLauncher launcher) {
        Server server = start(launcher);
        try (HttpWire wire = server.container().connect()) {
            wire.send("GET /shop/valve-late HTTP/1.1\r\nHost: localhost\r\n\r\n");
            String received = new String(wire.readUntilClosed(), ISO_8859_1);

            assertThat(received).startsWith("HTTP/1.1 200").contains("half").doesNotContain("\r\n0\r\n");
        }
        assertThat(server.awaitExactly(0, 1).get(0).number("sc-status")).isEqualTo(200);
    }

    /** The thread that leaves looks at the request while the page is executed by the task's. */
    @OnContainers({TOMCAT_11, TOMCAT_10_1})
    void pageForFailedTaskIsExecutedWhileItsRequestIsLeft(ContainerLauncher launcher) {
        Server server = Server.start(launcher, Server.options().tomcatHostValve(LingeringValve.class.getName()))
                .deploy("/shop", Server.filtered().file("WEB-INF/web.config", SLOW_PAGE));
        try (HttpWire wire = server.container().connect()) {
            Response response = wire.get("/shop/acts/async-boom-late");

            assertThat(response.status()).isEqualTo(500);
            assertThat(response.text()).isEqualTo("fine");
        }
        assertThat(server.awaitExactly(0, 1).get(0).code()).isEqualTo("500.0");
    }
}
