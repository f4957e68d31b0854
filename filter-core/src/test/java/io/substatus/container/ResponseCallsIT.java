package io.substatus.container;

import io.substatus.container.behaviour.Calls;
import io.substatus.testkit.Container;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.Webapp;
import java.nio.file.Path;

/** What applications do with the response, usual and odd. */
class ResponseCallsIT {
    private static Path shop() {
        return Shop.app(Shop.servlets(Shop.webXml(), Calls.class))
                .file("WEB-INF/view.txt", "view")
                .file("folder/index.html", "welcome")
                .build();
    }

    @OnContainers
    void statusesThatAreSetOrSent(Container container) {
        Rows.check(
                container.deployOnce("/shop", ResponseCallsIT::shop),
                Row.get("/calls/ok"),
                Row.get("/calls/set404").page("404.0"),
                Row.get("/calls/set500").page("500.0"),
                Row.get("/calls/set404-words").own("404.0", "{\"own\":\"words\"}"),
                Row.get("/calls/set500-words").own("500.0", "{\"own\":\"words\"}"),
                Row.get("/calls/set404-flush").own("404.0", ""),
                Row.get("/calls/set404-writer").page("404.0"),
                Row.get("/calls/send404").page("404.0"),
                Row.of("HEAD", "/calls/send404").page("404.0"),
                Row.of("HEAD", "/calls/set404").page("404.0"),
                Row.of("DELETE", "/calls/send404").page("404.0"),
                Row.of("FOO", "/calls/send404").page("404.0"),
                Row.get("/calls/send409").page("409.0"),
                Row.get("/calls/written-send").page("404.0"));
    }

    @OnContainers
    void whatComesAfterSendErrorChangesNothing(Container container) {
        Rows.check(
                container.deployOnce("/shop", ResponseCallsIT::shop),
                Row.get("/calls/send-twice").page("404.0").trace("sendError(500)"),
                Row.get("/calls/send-set200").page("404.0"),
                Row.get("/calls/send-reset").page("404.0").trace("reset after"),
                Row.get("/calls/send-resetbuffer").page("404.0").trace("resetBuffer after"),
                Row.get("/calls/send-redirect").page("404.0").trace("sendRedirect after"),
                Row.get("/calls/send-write").page("404.0"),
                Row.get("/calls/send-headers").page("404.0"),
                Row.get("/calls/send-flush").page("404.0"));
    }

    @OnContainers
    void statusesThatAreNoErrors(Container container) {
        Rows.check(
                container.deployOnce("/shop", ResponseCallsIT::shop),
                Row.get("/calls/send-1").page("500.0"),
                Row.get("/calls/send0").page("500.0"),
                Row.get("/calls/send99").page("500.0"),
                Row.get("/calls/send1000").page("500.0"),
                Row.get("/calls/send200").own("200.0", ""),
                Row.get("/calls/send304").own("304.0", ""),
                Row.get("/calls/send103").own("200.0", "fine"));
    }

    @OnContainers
    void forwardsAndIncludes(Container container) {
        boolean tomcat = container.kind().isTomcat();
        Webapp app = container.deployOnce("/shop", ResponseCallsIT::shop);
        Rows.check(
                app,
                Row.get("/calls/forward-ok"),
                Row.get("/calls/forward-missing").page("404.0"),
                Row.get("/calls/forward-send").page("404.0"),
                Row.get("/calls/forward-set").page("404.0"),
                Row.get("/calls/forward-words").own("404.0", "{\"own\":\"words\"}"),
                Row.get("/calls/forward-twice").page("404.0"),
                Row.get("/calls/forward-hidden").own("200.0", "view"),
                Row.get("/calls/set-forward").own("404.0", "fine"),
                Row.get("/calls/include-missing").page("500.0").trace("FileNotFound", tomcat ? 2 : 1),
                Row.get("/calls/include-send").own("200.0", "before after"),
                Row.get("/calls/include-set").own("200.0", "before after"),
                Row.get("/calls/include-include").own("200.0", "before before afterafter"),
                Row.get("/calls/include-forward")
                        .own("200.0", tomcat ? "" : "after"), // a forward takes back what was written
                Row.get("/calls/forward-include").own("200.0", "before after"),
                Row.get("/calls/include-then-send").page("409.0"),
                Row.get("/folder/").own("200.0", "welcome"));
    }

    @OnContainers
    void answersThatAreComplete(Container container) {
        Rows.check(
                container.deployOnce("/shop", ResponseCallsIT::shop),
                Row.get("/calls/commit-send").broken("200.0", "half").trace("after the response was committed"),
                Row.get("/calls/full-length"),
                Row.get("/calls/full-buffer")
                        .own("200.0", "\0".repeat(container.kind().isJetty() ? 32_768 : 8192)),
                Row.get("/calls/empty").own("200.0", ""));
    }
}
