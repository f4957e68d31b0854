package io.substatus.container;

import io.substatus.container.behaviour.Calls;
import io.substatus.container.behaviour.Endings;
import io.substatus.container.behaviour.Waits;
import io.substatus.testkit.Container;
import io.substatus.testkit.OnContainers;
import java.nio.file.Path;

/**
 * Applications that go on after they have completed their answer. What the client has is what the line says: Jetty sends
 * an answer as soon as its announced length is there, Tomcat keeps a short one and may replace it.
 */
class CompletedIT {
    private static final String BOOM = "boom afterwards";

    private static Path shop() {
        return Shop.app(Shop.servlets(Shop.webXml(), Endings.class, Calls.class), Endings.class, Waits.class)
                .build();
    }

    private static Row onTomcat(Container container, Row row, Row other) {
        return container.kind().isTomcat() ? row : other;
    }

    private static Row fine(String act) {
        return Row.get("/endings/" + act).own("200.0", "fine").win32(0);
    }

    /** Tomcat 10.1 by itself takes such an answer back for an empty 500, though it says that it is committed. */
    @OnContainers
    void announcedLength(Container container) {
        Rows.check(
                container.deployOnce("/shop", CompletedIT::shop),
                fine("length-throws").trace(BOOM).closes(),
                fine("length-resets").trace("reset").closes(),
                fine("length-sends").trace("sendError(404)").closes(),
                fine("length-sets"));
    }

    @OnContainers
    void closes(Container container) {
        Rows.check(
                container.deployOnce("/shop", CompletedIT::shop),
                fine("close-throws").trace(BOOM).closes(),
                fine("close-sends").trace("sendError(404)").closes(),
                fine("close-writes"));
    }

    @OnContainers
    void redirects(Container container) {
        Rows.check(
                container.deployOnce("/shop", CompletedIT::shop),
                onTomcat(
                        container,
                        Row.get("/endings/redirect-throws").page("500.0").trace(BOOM),
                        Row.get("/endings/redirect-throws").own("302.0", "").trace(BOOM)),
                onTomcat(
                        container,
                        Row.get("/endings/redirect-nowhere").own("302.0", ""),
                        Row.get("/endings/redirect-nowhere").page("500.0").trace("above root")));
    }

    @OnContainers
    void incompleteOnes(Container container) {
        Rows.check(
                container.deployOnce("/shop", CompletedIT::shop),
                Row.get("/endings/half-throws")
                        .broken("200.0", "fine")
                        .win32(1236)
                        .trace(BOOM));
        Rows.check(
                container.deployOnce("/shop", CompletedIT::shop),
                Row.get("/endings/length-included").page("500.0").trace(BOOM));
        Rows.check(
                container.deployOnce("/shop", CompletedIT::shop),
                onTomcat(
                        container,
                        Row.get("/endings/too-long").own("200.0", "fi"),
                        Row.get("/endings/too-long").page("500.0").trace("written")));
    }

    @OnContainers
    void completeBeforeTheTaskEnds(Container container) {
        Rows.check(
                container.deployOnce("/shop", CompletedIT::shop),
                fine("task-throws")
                        .trace(BOOM, container.kind().isTomcat() ? 2 : 1)
                        .closes());
    }
}
