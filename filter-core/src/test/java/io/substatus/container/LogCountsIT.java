package io.substatus.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.container.behaviour.Act;
import io.substatus.container.behaviour.Acting;
import io.substatus.container.behaviour.Counts;
import io.substatus.container.behaviour.Remembers;
import io.substatus.testkit.Container;
import io.substatus.testkit.ContainerLauncher;
import io.substatus.testkit.ContainerOptions;
import io.substatus.testkit.Deployment;
import io.substatus.testkit.JmxClient;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.Webapp;
import io.substatus.testkit.WebappBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.io.TempDir;

/** What operators read of the log: with a JMX client from outside, and in the application. */
class LogCountsIT {
    private static final int TRIES = 100;
    private static final int MANY = 300;
    private static final String LONG = "x".repeat(3_000);

    @TempDir
    private Path logs;

    private static Path shop() {
        return Shop.app(Shop.servlets(Shop.webXml(), Counts.class, Remembers.class), Counts.class, Remembers.class)
                .file("tea.txt", "Earl Grey")
                .build();
    }

    private static Path witness() {
        return WebappBuilder.create()
                .webXml(Shop.servlets(Shop.bareWebXml(), Remembers.class))
                .classes(Act.class, Acting.class, Remembers.class)
                .build();
    }

    private static String bean(JmxClient jmx, String contextPath) {
        List<String> names = jmx.names("io.substatus:type=AccessLog,context=" + contextPath + ",*");
        assertThat(names).hasSize(1);
        return names.get(0);
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("time").isLessThan(end);
            LockSupport.parkNanos(10_000_000);
        }
    }

    private static void ask(Webapp app, int count, String... headers) {
        for (int i = 0; i < count; i++) {
            assertThat(app.get("/tea.txt", headers).status()).isEqualTo(200);
        }
    }

    @OnContainers
    void countsAreThoseOfTheRequests(Container container) {
        Webapp one = container.deploy("/counted", shop());
        Webapp two = container.deploy("/counted-too", shop());
        ask(one, 5);
        ask(two, 3);
        try (JmxClient jmx = JmxClient.of(container)) {
            String bean = bean(jmx, "/counted");
            jmx.await(bean, "Written", 5L);
            jmx.await(bean(jmx, "/counted-too"), "Written", 3L);

            assertThat(bean).matches("io\\.substatus:type=AccessLog,context=/counted,site=\\d+");
            jmx.await(bean, "Engine", "ring");
            assertThat(jmx.number(bean, "RingBytes")).isEqualTo(4_194_304);
            assertThat(Path.of((String) jmx.read(bean, "File")))
                    .isRegularFile()
                    .isIn(one.log().files());
            assertThat(jmx.read(bean, "Failing")).isEqualTo(false);
            assertThat(List.of(jmx.read(bean, "LastFailure"), jmx.read(bean, "LastFailureTime")))
                    .containsOnly("");
            one.undeploy();
            assertThat(jmx.names("io.substatus:type=AccessLog,context=/counted,*"))
                    .isEmpty();
            assertThat(jmx.number(bean(jmx, "/counted-too"), "Written")).isEqualTo(3);
        }
    }

    @OnContainers
    void applicationReadsItsOwnCounts(Container container) {
        Webapp app = container.deploy("/reads", shop());
        ask(app, 4);
        app.log().await(4);

        assertThat(app.get("/counts/call").text()).isEqualTo("LogCounts[written=4, dropped=0, failed=0, recovered=0]");
        app.log().await(5);
        assertThat(app.get("/counts/attribute").text()).contains("written=5", "dropped=0", "failed=0", "recovered=0");
        assertThat(app.get("/counts/bean").text()).contains("AccessLogBean", "context=/reads");
    }

    @OnContainers
    void switchedOffLogHasNoCounts(Container container) {
        Webapp app = container.deploy("/off", shop(), Deployment.defaults().parameter("substatus.log", "false"));

        assertThat(app.get("/counts/call").text()).isEqualTo("null");
        assertThat(app.get("/counts/attribute").text()).isEqualTo("none");
        assertThat(app.get("/counts/bean").text()).isEqualTo("[]");
    }

    /** A client that has read a bean keeps nothing of its application. */
    @OnContainers
    void applicationWhoseBeanWasReadIsCollected(ContainerLauncher launcher) throws InterruptedException {
        Container container = launcher.start(ContainerOptions.defaults());
        Webapp witness = container.deploy("/witness", witness());
        Webapp app = container.deploy("/shop", shop());
        assertThat(app.get("/remembers/mine").text()).isEqualTo("noted");
        try (JmxClient jmx = JmxClient.of(container)) {
            jmx.await(bean(jmx, "/shop"), "Written", 1L);
            app.undeploy();
            String gone = "false";
            for (int i = 0; i < TRIES && gone.equals("false"); i++) {
                Thread.sleep(50);
                gone = witness.get("/remembers/gone").text();
            }
            assertThat(gone).isEqualTo("true");
        }
    }

    /** A folder stands where the file should be: this month's, and the next one's if that is near. */
    private List<Path> obstacles() throws IOException {
        DateTimeFormatter name = DateTimeFormatter.ofPattern("'u_ex'yyMM'.log'").withZone(ZoneOffset.UTC);
        Instant now = Instant.now();
        Path folder = logs.resolve("W3SVC5");
        List<Path> obstacles = List.of(now, now.plus(Duration.ofMinutes(10))).stream()
                .map(name::format)
                .distinct()
                .map(folder::resolve)
                .toList();
        for (Path obstacle : obstacles) {
            Files.createDirectories(obstacle);
        }
        return obstacles;
    }

    private static void remove(List<Path> obstacles) throws IOException {
        for (Path obstacle : obstacles) {
            Files.delete(obstacle);
        }
    }

    private Deployment monthly() {
        return Deployment.defaults()
                .parameter("substatus.logDirectory", logs.toString())
                .parameter("substatus.siteId", "5")
                .parameter("substatus.logPeriod", "Monthly")
                .parameter("substatus.logBufferSize", "1048576")
                .parameter("substatus.logOverflow", "Drop");
    }

    /** The first line makes the ring, and is lost, because it has none to wait in. */
    private static String awaitRing(Webapp app, JmxClient jmx) {
        String bean = bean(jmx, app.contextPath());
        ask(app, 1);
        jmx.await(bean, "Failed", 1L);
        jmx.await(bean, "Engine", "ring");
        return bean;
    }

    @OnContainers
    void logThatCannotBeWrittenShowsWhyAndWhatItDropped(ContainerLauncher launcher) throws IOException {
        List<Path> obstacles = obstacles();
        Container container = launcher.start(ContainerOptions.defaults());
        Webapp app = container.deploy("/shop", shop(), monthly());
        try (JmxClient jmx = JmxClient.of(container)) {
            String bean = awaitRing(app, jmx);
            ask(app, MANY, "User-Agent: " + LONG, "Referer: " + LONG);
            jmx.await(bean, "Failing", true);
            await(() -> jmx.number(bean, "Dropped") > 100);

            assertThat(jmx.number(bean, "Written")).isZero();
            assertThat(jmx.number(bean, "WaitingBytes")).isBetween(1_000_000L, 1_048_576L);
            assertThat((String) jmx.read(bean, "LastFailure"))
                    .contains(obstacles.get(0).getFileName().toString());
            assertThat(Instant.parse((String) jmx.read(bean, "LastFailureTime")))
                    .isAfter(Instant.now().minus(Duration.ofMinutes(5)));
            remove(obstacles);
            await(() -> jmx.number(bean, "Written") + jmx.number(bean, "Dropped") == MANY);
            jmx.await(bean, "Failing", false);
            assertThat(jmx.number(bean, "WaitingBytes")).isZero();
        }
    }

    @OnContainers
    void linesOfAKilledServerAreCountedByTheNext(ContainerLauncher launcher) throws IOException {
        List<Path> obstacles = obstacles();
        Container killed = launcher.start(ContainerOptions.defaults());
        Webapp dying = killed.deploy("/shop", shop(), monthly());
        try (JmxClient jmx = JmxClient.of(killed)) {
            awaitRing(dying, jmx);
        }
        for (int i = 0; i < 7; i++) {
            assertThat(dying.get("/missing.txt").status()).isEqualTo(404); // its line is there before its page is
        }
        killed.kill();
        remove(obstacles);
        Container next = launcher.start(ContainerOptions.defaults());
        Webapp app = next.deploy("/shop", shop(), monthly());
        try (JmxClient jmx = JmxClient.of(next)) {
            String bean = bean(jmx, "/shop");
            assertThat(jmx.number(bean, "Recovered")).isEqualTo(7);
            assertThat(jmx.read(bean, "Engine")).isEqualTo("none");
            ask(app, 1);
            jmx.await(bean, "Written", 1L);
            assertThat(jmx.number(bean, "Recovered")).isEqualTo(7);
        }
    }

    @OnContainers
    void linesThatAreLostWithoutARingAreCountedAsFailed(ContainerLauncher launcher) throws IOException {
        obstacles();
        Files.createDirectories(logs.resolve("W3SVC5").resolve("access.ring"));
        Container container = launcher.start(ContainerOptions.defaults());
        ask(container.deploy("/shop", shop(), monthly()), 3);
        try (JmxClient jmx = JmxClient.of(container)) {
            String bean = bean(jmx, "/shop");
            jmx.await(bean, "Failed", 3L);
            assertThat(jmx.read(bean, "Engine")).isEqualTo("plain");
            assertThat(jmx.read(bean, "Failing")).isEqualTo(true);
        }
    }
}
