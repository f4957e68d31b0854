package io.substatus.testkit;

import static io.substatus.testkit.ContainerKind.JETTY_12_1_EE10;
import static io.substatus.testkit.ContainerKind.TOMCAT_11;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.container;
import static org.junit.platform.testkit.engine.EventConditions.displayName;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedSuccessfully;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.EventConditions.started;
import static org.junit.platform.testkit.engine.EventConditions.test;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** Runs small test classes and looks at what the extension made of them. */
class ContainersIT {
    private static Events run(Class<?>... classes) {
        EngineTestKit.Builder kit = EngineTestKit.engine("junit-jupiter");
        for (Class<?> type : classes) {
            kit.selectors(selectClass(type));
        }
        return kit.execute().testEvents();
    }

    private static Condition<Event> failedBy(String fragment) {
        return finishedWithFailure(
                instanceOf(IllegalArgumentException.class), message(text -> text.contains(fragment)));
    }

    private static Condition<Event> failedWith(String fragment) {
        return finishedWithFailure(instanceOf(AssertionError.class), message(text -> text.contains(fragment)));
    }

    @Test
    void runsOnceOnEachKindThatIsNamed() {
        run(TwoKinds.class)
                .assertThatEvents()
                .haveExactly(1, event(test(), displayName("JETTY_12_1_EE10"), finishedSuccessfully()))
                .haveExactly(1, event(test(), displayName("TOMCAT_11"), finishedSuccessfully()))
                .haveExactly(2, event(test(), finishedSuccessfully()));
    }

    @Test
    void runsOnceForEachCase() {
        run(Cases.class)
                .assertThatEvents()
                .haveExactly(1, event(test("each"), displayName("TOMCAT_11 one"), finishedSuccessfully()))
                .haveExactly(1, event(test("each"), displayName("TOMCAT_11 two"), failedWith("two")))
                .haveExactly(2, event(test(), started()));
    }

    @Test
    void refusesTestWithoutAnyCase() {
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(NoCases.class))
                .execute()
                .allEvents()
                .assertThatEvents()
                .haveExactly(1, event(container("empty"), failedBy("cases: empty (expected: a static method")))
                .haveExactly(1, event(container("missing"), failedBy("cases: noSuchMethod")))
                .doNotHave(event(test(), started()));
    }

    @Test
    void failsTestWhoseContainerLoggedAnError() {
        run(LogsError.class)
                .assertThatEvents()
                .haveExactly(1, event(test("undeclared"), failedWith("boom!")))
                .haveExactly(1, event(test("declared"), finishedSuccessfully()))
                .haveExactly(1, event(test("tooMuch"), failedWith("expected: never logged")))
                .haveExactly(1, event(test("privateContainer"), failedWith("boom!")))
                .haveExactly(1, event(test("whileStopping"), failedWith("no way out")));
    }

    @Test
    void undeploysAfterTestAndAfterClass() {
        run(FirstClass.class, SecondClass.class)
                .assertStatistics(statistics -> statistics.started(4).succeeded(4));
    }

    @Test
    void closesContainersOfItsOwn() {
        run(OwnContainer.class)
                .assertStatistics(statistics -> statistics.started(1).succeeded(1));
        Container own = requireNonNull(OwnContainer.STARTED.get("own"));
        assertThat(own.isAlive()).isFalse();
        assertThat(own.base()).doesNotExist();
    }

    @Test
    void replacesSharedContainerThatDied() {
        run(Killer.class).assertStatistics(statistics -> statistics.started(2).succeeded(2));
    }

    private static Path boom() {
        return WebappBuilder.create()
                .webXml(WebXml.create().servlet("boom", ContainerIT.Boom.class, "/boom"))
                .classes(ContainerIT.Boom.class)
                .build();
    }

    private static Path page(String text) {
        return WebappBuilder.create().file("index.html", text).build();
    }

    static final class TwoKinds {
        @OnContainers({JETTY_12_1_EE10, TOMCAT_11})
        void knowsItsKind(ContainerKind kind, Container container) {
            assertThat(container.kind()).isSameAs(kind);
        }
    }

    static final class Cases {
        static List<String> words() {
            return List.of("one", "two");
        }

        @OnContainers(value = TOMCAT_11, cases = "words")
        void each(String word, ContainerKind kind) {
            assertThat(word).as(kind.name()).isEqualTo("one");
        }
    }

    static final class NoCases {
        static List<String> empty() {
            return List.of();
        }

        @OnContainers(value = TOMCAT_11, cases = "empty")
        void empty(String word) {
            assertThat(word).isNull();
        }

        @OnContainers(value = TOMCAT_11, cases = "noSuchMethod")
        void missing(String word) {
            assertThat(word).isNull();
        }
    }

    static final class LogsError {
        @OnContainers(TOMCAT_11)
        void undeclared(Container container) {
            container.deployOnce("/boom", ContainersIT::boom).get("/boom");
        }

        @OnContainers(TOMCAT_11)
        void declared(Container container) {
            container.expectLog("boom!");
            container.deployOnce("/boom", ContainersIT::boom).get("/boom");
        }

        @OnContainers(TOMCAT_11)
        void tooMuch(Container container) {
            container.expectLog("never logged");
            container.allowLog("boom!");
            container.deployOnce("/boom", ContainersIT::boom).get("/boom");
        }

        @OnContainers(TOMCAT_11)
        void privateContainer(ContainerLauncher launcher) {
            launcher.start(ContainerOptions.defaults()).deploy("", boom()).get("/boom");
        }

        @OnContainers(TOMCAT_11)
        void whileStopping(Container container) {
            Path webapp = WebappBuilder.create()
                    .webXml(WebXml.create().listener(StopsBadly.class))
                    .classes(StopsBadly.class)
                    .build();
            container.deploy("/stops-badly", webapp);
        }
    }

    /** Fails when its context stops. */
    public static final class StopsBadly implements ServletContextListener {
        @Override
        public void contextDestroyed(ServletContextEvent event) {
            throw new IllegalStateException("no way out");
        }
    }

    @TestMethodOrder(MethodOrderer.MethodName.class)
    static final class FirstClass {
        @OnContainers(TOMCAT_11)
        void aDeploys(Container container) {
            assertThat(container.deploy("/own", page("own")).get("/").text()).isEqualTo("own");
            Webapp shared = container.deployOnce("/shared", () -> page("first"));
            assertThat(shared.get("/").text()).isEqualTo("first");
        }

        @OnContainers(TOMCAT_11)
        void bFindsItsOwnGoneAndTheSharedOneThere(Container container) {
            assertThat(container.connect().get("/own/").status()).isEqualTo(404);
            assertThat(container
                            .deployOnce("/shared", () -> page("again"))
                            .get("/")
                            .text())
                    .isEqualTo("first");
        }
    }

    @TestMethodOrder(MethodOrderer.MethodName.class)
    static final class SecondClass {
        @OnContainers(TOMCAT_11)
        void aFindsNothing(Container container) {
            assertThat(container.connect().get("/shared/").status()).isEqualTo(404);
        }

        @OnContainers(TOMCAT_11)
        void bDeploysTheSamePath(Container container) {
            assertThat(container
                            .deployOnce("/shared", () -> page("second"))
                            .get("/")
                            .text())
                    .isEqualTo("second");
        }
    }

    static final class OwnContainer {
        static final Map<String, Container> STARTED = new ConcurrentHashMap<>();

        @OnContainers(TOMCAT_11)
        void starts(ContainerLauncher launcher) {
            STARTED.put("own", launcher.start(ContainerOptions.defaults()));
        }
    }

    @TestMethodOrder(MethodOrderer.MethodName.class)
    static final class Killer {
        @OnContainers(TOMCAT_11)
        void aKills(Container container) {
            container.deployOnce("/page", () -> page("before"));
            container.kill();
        }

        @OnContainers(TOMCAT_11)
        void bFindsAnother(Container container) {
            assertThat(container
                            .deployOnce("/page", () -> page("after"))
                            .get("/")
                            .text())
                    .isEqualTo("after");
        }
    }
}
