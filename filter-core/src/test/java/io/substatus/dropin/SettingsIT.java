package io.substatus.dropin;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.testkit.Container;
import io.substatus.testkit.ContainerLauncher;
import io.substatus.testkit.ContainerOptions;
import io.substatus.testkit.Deployment;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.WebXml;
import io.substatus.testkit.Webapp;
import io.substatus.testkit.WebappBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Wrong settings stop the start with a message that helps; a disk that refuses stops nothing. */
class SettingsIT {
    private static Path app(Map<String, String> parameters) {
        return WebappBuilder.create()
                .lib(Path.of(System.getProperty("substatus.jar")))
                .webXml(WebXml.create().filter("substatus", "io.substatus.SubstatusFilter", parameters))
                .file("index.html", "<p>Welcome")
                .build();
    }

    @OnContainers
    void unknownParameterStopsStart(Container container) {
        doesNotStart(
                container,
                app(Map.of("logDirectry", "logs")),
                Deployment.defaults(),
                "logDirectry: logs (expected: one of ",
                "did you mean logDirectory?");
    }

    @OnContainers
    void unknownContextParameterStopsStart(Container container) {
        doesNotStart(
                container,
                app(Map.of()),
                Deployment.defaults().parameter("substatus.develpoment", "true"),
                "develpoment: true (expected: one of ",
                "did you mean development?",
                "context parameter substatus.develpoment");
    }

    @OnContainers
    void everyWrongValueIsNamedAtOnce(Container container) {
        doesNotStart(
                container,
                app(Map.of("development", "maybe", "siteId", "-1", "log", "on")),
                Deployment.defaults(),
                "development: maybe (expected: true or false)",
                "siteId: -1 (expected: a whole number from 1 to 2147483647)",
                "log: on (expected: true or false)");
    }

    /** The container says why in its log, and the application stays away as that container's broken ones do. */
    private static void doesNotStart(Container container, Path directory, Deployment deployment, String... words) {
        container.allowLog("substatus");
        container.allowLog("failed to start");
        container.allowLog("startup failed");
        int mark = container.log().mark();
        Webapp app = container.deploy("/wrong", directory, deployment.keepingFailed());

        assertThat(app.failure()).isPresent();
        assertThat(container.log().since(mark))
                .contains("Substatus cannot start: ")
                .contains(words);
        for (int i = 0; i < 2; i++) {
            assertThat(app.get("/index.html").status())
                    .isEqualTo(container.kind().isJetty() ? 503 : 404);
        }
    }

    /** Properties and environment belong to others too: a name that we do not know there is told and not obeyed. */
    @OnContainers
    void operationsOverrideWhatWasPacked(ContainerLauncher launcher) {
        Container container = launcher.start(ContainerOptions.defaults()
                .systemProperty("substatus.siteId", "6")
                .systemProperty("substatus.sideId", "7")
                .environment("SUBSTATUS_SITE_ID", "8"));
        Webapp app = container.deploy("/packed", app(Map.of("siteId", "5")));
        app.get("/missing");

        assertThat(app.log().awaitExactly(1)).hasSize(1);
        assertThat(app.logDirectory().resolve("W3SVC8")).isDirectory();
        assertThat(container.log().text())
                .contains("system property substatus.sideId is not a setting", "did you mean siteId?");
    }

    @OnContainers
    void servesThoughLogCannotBeWritten(Container container) throws IOException {
        Path obstacle = container.base().resolve("obstacle");
        Files.writeString(obstacle, "a file where a folder should be");
        int mark = container.log().mark();
        Webapp app = container.deploy(
                "/full", app(Map.of()), Deployment.defaults().parameter("substatus.logDirectory", obstacle.toString()));
        for (int i = 0; i < 20; i++) {
            assertThat(app.get("/index.html").text()).isEqualTo("<p>Welcome");
            assertThat(app.get("/missing").status()).isEqualTo(404);
        }
        assertThat(container.log().since(mark).split("access log cannot be written", -1))
                .hasSize(2);

        Files.delete(obstacle);
        app.log().await(entries -> isWrittenAgain(app, mark), "a line once the disk is there", Duration.ofSeconds(20));
        assertThat(container.log().since(mark)).containsPattern("access log is written again: .*lines lost \\d\\d");
    }

    /** The line is there a moment before the message. */
    private static boolean isWrittenAgain(Webapp app, int mark) {
        app.get("/missing");
        return !app.log().files().isEmpty()
                && app.container().log().since(mark).contains("access log is written again");
    }

    @OnContainers
    void logCanBeSwitchedOff(Container container) {
        Webapp app = container.deploy("/quiet", app(Map.of("log", "false")));

        assertThat(app.get("/missing").header("X-Request-Reference")).isPresent();
        assertThat(app.logDirectory()).doesNotExist();
    }
}
