package io.substatus.testkit;

import static io.substatus.testkit.ContainerKind.JETTY_12_1_EE10;
import static io.substatus.testkit.ContainerKind.JETTY_12_1_EE11;
import static io.substatus.testkit.ContainerKind.TOMCAT_10_1;
import static io.substatus.testkit.ContainerKind.TOMCAT_11;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.substatus.testkit.http.HttpWire;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Classes of the container itself, not of an application. */
class HooksIT {
    private static final ContainerOptions WITH_THESE_CLASSES =
            ContainerOptions.defaults().classPath(testClasses());

    private static Path testClasses() {
        try {
            return Path.of(HooksIT.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Webapp empty(Container container) {
        return container.deploy("/empty", WebappBuilder.create().build());
    }

    @OnContainers({JETTY_12_1_EE10, JETTY_12_1_EE11})
    void rendersErrorsOfServer(ContainerLauncher launcher) {
        Container container = launcher.start(WITH_THESE_CLASSES.jettyErrorHandler(Says.class.getName()));
        try (HttpWire wire = container.connect()) {
            assertThat(wire.get("/%zz").text()).isEqualTo("says 400");
        }
    }

    @OnContainers({JETTY_12_1_EE10, JETTY_12_1_EE11})
    void rendersErrorsOfContext(ContainerLauncher launcher) {
        Container container = launcher.start(WITH_THESE_CLASSES.jettyContextErrorHandler(Says.class.getName()));
        assertThat(empty(container).get("/missing").text()).isEqualTo("says 404");
    }

    @OnContainers({JETTY_12_1_EE10, JETTY_12_1_EE11})
    void logsRequests(ContainerLauncher launcher) {
        Container container = launcher.start(WITH_THESE_CLASSES.jettyRequestLog(Writes.class.getName()));
        container.expectLog("logged /empty/missing 404");
        assertThat(empty(container).get("/missing").status()).isEqualTo(404);
        container.stop();
    }

    @OnContainers({JETTY_12_1_EE10, JETTY_12_1_EE11})
    void takesHandlerBeforeContexts(ContainerLauncher launcher) {
        Container container = launcher.start(WITH_THESE_CLASSES.jettyHandler(Greets.class.getName()));
        Webapp app = empty(container);
        assertThat(app.get("/greeting").text()).isEqualTo("hello");
        assertThat(app.get("/missing").status()).isEqualTo(404);
    }

    @OnContainers({TOMCAT_11, TOMCAT_10_1})
    void takesValvesOfHost(ContainerLauncher launcher) {
        Container container = launcher.start(
                ContainerOptions.defaults().tomcatHostValve("org.apache.catalina.valves.HealthCheckValve"));
        try (HttpWire wire = container.connect()) {
            assertThat(wire.get("/health").text()).contains("UP");
        }
    }

    @OnContainers({TOMCAT_11, TOMCAT_10_1})
    void takesValves(ContainerLauncher launcher) {
        Container container = launcher.start(ContainerOptions.defaults()
                .tomcatErrorReportValve("org.apache.catalina.valves.JsonErrorReportValve")
                .tomcatValve("org.apache.catalina.valves.HealthCheckValve")
                .tomcatConnector("allowTrace", "true"));
        try (HttpWire wire = container.connect()) {
            assertThat(wire.get("/health").text()).contains("UP");
            assertThat(wire.get("/missing").text()).startsWith("{");
        }
        assertThat(empty(container).request("TRACE", "/", "").header("Content-Type"))
                .contains("message/http");
    }

    @OnContainers({TOMCAT_11, TOMCAT_10_1})
    void refusesAttributeThatConnectorHasNot(ContainerKind kind) {
        ContainerOptions options = ContainerOptions.defaults().tomcatConnector("noSuchThing", "1");
        assertThatThrownBy(() -> Container.start(kind, options))
                .isInstanceOf(ContainerException.class)
                .hasMessageContaining("--connector: noSuchThing (expected: an attribute of Connector)");
    }

    @OnContainers({JETTY_12_1_EE10, JETTY_12_1_EE11})
    void refusesHookThatIsNone(ContainerKind kind) {
        ContainerOptions options = ContainerOptions.defaults().jettyRequestLog("no.such.Log");
        assertThatThrownBy(() -> Container.start(kind, options))
                .isInstanceOf(ContainerException.class)
                .hasMessageContaining("class: no.such.Log (expected: a public org.eclipse.jetty.server.RequestLog");
    }

    /** A very short error page. */
    public static final class Says implements Request.Handler {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            Content.Sink.write(response, true, "says " + response.getStatus(), callback);
            return true;
        }
    }

    /** Answers one path below any context and leaves the rest to the contexts. */
    public static final class Greets extends Handler.Wrapper {
        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            if (!request.getHttpURI().getPath().endsWith("/greeting")) {
                return super.handle(request, response, callback);
            }
            Content.Sink.write(response, true, "hello", callback);
            return true;
        }
    }

    /** A request log on standard error. */
    public static final class Writes implements RequestLog {
        @Override
        public void log(Request request, Response response) {
            String line = "logged " + request.getHttpURI().getPath() + ' ' + response.getStatus() + '\n';
            System.err.writeBytes(line.getBytes(StandardCharsets.UTF_8));
        }
    }
}
