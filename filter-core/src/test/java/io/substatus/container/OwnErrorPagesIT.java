package io.substatus.container;

import io.substatus.container.behaviour.Calls;
import io.substatus.container.behaviour.Pages;
import io.substatus.container.behaviour.Throws;
import io.substatus.container.behaviour.Waits;
import io.substatus.testkit.Container;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.WebXml;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The application's own error pages and bodies win; code and line are ours all the same. */
class OwnErrorPagesIT {
    private static Path app(WebXml webXml) {
        Shop.servlets(webXml, Calls.class, Throws.class, Waits.class, Pages.class);
        return Shop.app(webXml, Throws.class, Waits.class, Pages.class).build();
    }

    private static Path byCodeAndException() {
        return app(Shop.webXml()
                .errorPage(404, "/pages/words")
                .errorPage(504, "/pages/words")
                .errorPage(IOException.class, "/pages/includes")
                .errorPage(IllegalStateException.class, "/pages/words"));
    }

    private static Path byDefault() {
        return app(Shop.bareWebXml()
                .filter("substatus", "io.substatus.SubstatusFilter", Map.of())
                .errorPage("/pages/words"));
    }

    private static Path failing() {
        return app(Shop.webXml()
                .errorPage(404, "/pages/throws")
                .errorPage(409, "/pages/sends")
                .errorPage(502, "/nowhere.txt"));
    }

    @OnContainers
    void pagesByCodeAndByException(Container container) {
        boolean tomcat = container.kind().isTomcat();
        Rows.check(
                container.deployOnce("/shop", OwnErrorPagesIT::byCodeAndException),
                Row.get("/calls/send404").own("404.0", "own page for 404"),
                Row.get("/calls/forward-send").own("404.0", "own page for 404"),
                Row.get("/nowhere.txt").own("404.0", "own page for 404"),
                Row.get("/calls/set404").page("404.0"),
                Row.get("/calls/send409").page("409.0"),
                Row.get("/throws/runtime").own("500.0", "own page for 500").trace("boom runtime"),
                Row.get("/throws/io").own("500.0", "with own page for 500").trace("boom io", tomcat ? 1 : 0),
                Row.get("/throws/servlet").own("500.0", "own page for 500").trace("boom inside"),
                Row.get("/throws/class").page("500.0").trace("boom/class"),
                Row.get("/throws/after-send").own("404.0", "own page for 404").trace("boom send"),
                Row.get("/WEB-INF/web.xml").own("404.8", "own page for 404"));
    }

    /** Tomcat does not look for the page of an exception that leaves an asynchronous dispatch. */
    @OnContainers
    void pagesOfAsynchronousErrors(Container container) {
        boolean tomcat = container.kind().isTomcat();
        Row task = Row.get("/waits/task-throws");
        Row dispatch = Row.get("/waits/dispatch-throws");
        Rows.check(
                container.deployOnce("/shop", OwnErrorPagesIT::byCodeAndException),
                Row.get("/waits/timeout").page("500.0"),
                Row.get("/waits/timeout-send").own("504.0", "own page for 504"),
                Row.get("/waits/task-send").page("502.0"),
                tomcat
                        ? task.page("500.0").trace("boom task", 2)
                        : task.own("500.0", "own page for 500").trace("boom task"),
                Row.get("/waits/throw").own("500.0", "own page for 500").trace("boom throw"),
                Row.get("/waits/dispatch-send").own("404.0", "own page for 404"),
                tomcat
                        ? dispatch.page("500.0").trace("boom dispatched", 2)
                        : dispatch.own("500.0", "own page for 500").trace("boom dispatched"));
    }

    @OnContainers
    void pageByDefault(Container container) {
        int traces = container.kind().isTomcat() ? 1 : 0; // Jetty tells of an IOException in one line
        Rows.check(
                container.deployOnce("/byDefault", OwnErrorPagesIT::byDefault),
                Row.get("/calls/send404").own("404.0", "own page for 404"),
                Row.get("/calls/send409").own("409.0", "own page for 409"),
                Row.get("/throws/io").own("500.0", "own page for 500").trace("boom io", traces),
                Row.get("/waits/timeout").own("500.0", "own page for 500"),
                Row.get("/calls/set404").page("404.0"),
                Row.get("/calls/send304").own("304.0", ""));
    }

    /** What comes over the wire is up to the container and the page; the line tells of the first error. */
    @OnContainers
    void pageThatFailsIsNotAskedAgain(Container container) {
        boolean tomcat = container.kind().isTomcat();
        Rows.check(
                container.deployOnce("/failing", OwnErrorPagesIT::failing),
                Row.get("/calls/send404").container("404.0").trace("boom page", tomcat ? 2 : 0),
                Row.get("/calls/send409").container("500.0").logged("409.0"),
                Row.get("/waits/task-send")
                        .container(tomcat ? "502.0" : "404.0")
                        .logged("502.0"));
    }

    @OnContainers
    void applicationThatWantsItsAnswerLeftAlone(Container container) {
        Rows.check(
                container.deployOnce("/shop", OwnErrorPagesIT::byCodeAndException),
                Row.get("/pages/skip-set").own("404.0", ""),
                Row.get("/pages/skip-send").own("404.0", "own page for 404"));
    }
}
