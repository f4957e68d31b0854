package io.substatus.container;

import io.substatus.container.behaviour.Calls;
import io.substatus.container.behaviour.Throws;
import io.substatus.container.behaviour.Waits;
import io.substatus.testkit.Container;
import io.substatus.testkit.OnContainers;
import java.nio.file.Path;

/** Asynchronous requests, however they end. */
class AsyncIT {
    static Path shop() {
        return Shop.app(Shop.servlets(Shop.webXml(), Waits.class, Throws.class, Calls.class), Waits.class, Throws.class)
                .build();
    }

    @OnContainers
    void timeouts(Container container) {
        Rows.check(
                container.deployOnce("/shop", AsyncIT::shop),
                Row.get("/waits/timeout").page("500.0"),
                Row.get("/waits/timeout-complete").own("504.0", "own timeout"),
                Row.get("/waits/timeout-set").page("504.0"),
                Row.get("/waits/timeout-send").page("504.0"),
                Row.get("/waits/timeout-dispatch"),
                Row.get("/waits/timeout-throws")
                        .page("500.0")
                        .trace("boom listener", container.kind().isTomcat() ? 1 : 0));
    }

    @OnContainers
    void tasks(Container container) {
        Rows.check(
                container.deployOnce("/shop", AsyncIT::shop),
                Row.get("/waits/ok").own("200.0", "late but fine"),
                Row.get("/waits/task-throws").page("500.0").trace("boom task"),
                Row.get("/waits/task-send").page("502.0"),
                Row.get("/waits/task-send-only").page("502.0"),
                Row.get("/waits/task-set").page("503.0"),
                Row.get("/waits/throw").page("500.0").trace("boom throw"),
                Row.get("/waits/send").page("502.0"),
                Row.get("/waits/send-complete").page("502.0"),
                Row.get("/waits/set-complete").page("503.0"),
                Row.get("/waits/writer-throws").page("500.0").trace("boom write"));
    }

    /** Tomcat tells of an exception out of an asynchronous dispatch twice. */
    @OnContainers
    void answersThatHaveBegunBreakOff(Container container) {
        int traces = container.kind().isTomcat() ? 2 : 1;
        Rows.check(
                container.deployOnce("/shop", AsyncIT::shop),
                Row.get("/waits/throw-late").broken("200.0", "half").trace("boom throw-late"),
                Row.get("/waits/task-throws-late").broken("200.0", "half").trace("boom late", traces),
                Row.get("/waits/writer-throws-late").broken("200.0", "half").trace("boom write-late", traces));
    }

    /** An event stream that times out is nothing to break off for Jetty. */
    @OnContainers
    void timeoutOfAnswerThatHasBegun(Container container) {
        Row row = Row.get("/waits/timeout-late");
        Rows.check(
                container.deployOnce("/shop", AsyncIT::shop),
                container.kind().isJetty() ? row.own("200.0", "half") : row.broken("200.0", "half"));
    }

    @OnContainers
    void errorsOfTheVirtualMachineAreTheContainers(Container container) {
        Row row = Row.get("/waits/memory").trace("boom memory");
        Rows.check(
                container.deployOnce("/shop", AsyncIT::shop),
                container.kind().isJetty() ? row.page("500.13") : row.nothing("500.13"));
    }

    @OnContainers
    void dispatches(Container container) {
        Rows.check(
                container.deployOnce("/shop", AsyncIT::shop),
                Row.get("/waits/dispatch-ok"),
                Row.get("/waits/dispatch-throws").page("500.0").trace("boom dispatched"),
                Row.get("/waits/dispatch-send").page("404.0"),
                Row.get("/waits/dispatch-set").page("404.0"),
                Row.get("/waits/dispatch-missing").page("404.0"),
                Row.get("/waits/dispatch-forward").page("404.0"),
                Row.get("/waits/dispatch-again"),
                Row.get("/waits/dispatch-timeout").page("500.0"),
                Row.get("/waits/dispatch-task").page("500.0").trace("boom task"));
    }
}
