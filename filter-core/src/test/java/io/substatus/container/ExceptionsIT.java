package io.substatus.container;

import io.substatus.container.behaviour.Calls;
import io.substatus.container.behaviour.Throws;
import io.substatus.testkit.Container;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.Webapp;
import java.nio.file.Path;

/** Exceptions that leave the chain. */
class ExceptionsIT {
    private static Path shop() {
        return Shop.app(Shop.servlets(Shop.webXml(), Throws.class, Calls.class), Throws.class)
                .build();
    }

    @OnContainers
    void eachExceptionGivesOnePageOneLineAndOneStackTrace(Container container) {
        boolean tomcat = container.kind().isTomcat();
        Webapp app = container.deployOnce("/shop", ExceptionsIT::shop);
        Row memory = Row.get("/throws/memory").trace("boom memory");
        Rows.check(
                app,
                Row.get("/throws/runtime").page("500.0").trace("boom runtime"),
                Row.get("/throws/io").page("500.0").trace("boom io"),
                Row.get("/throws/eof").page("500.0").trace("boom eof"),
                Row.get("/throws/file").page("500.0").trace("boom file"),
                Row.get("/throws/servlet").page("500.0").trace("boom inside"),
                Row.get("/throws/stack").page("500.0").trace("StackOverflowError"),
                Row.get("/throws/class").page("500.0").trace("boom/class"),
                Row.get("/throws/after-output").page("500.0").trace("boom output"),
                Row.get("/throws/after-commit").broken("200.0", "half").trace("boom commit"),
                Row.get("/throws/after-close").own("200.0", "whole").closes().trace("boom close"),
                Row.get("/throws/after-send").page("404.0").trace("boom send"),
                Row.get("/throws/forward").page("500.0").trace("boom forwarded", tomcat ? 2 : 1),
                Row.get("/throws/include").page("500.0").trace("boom included", tomcat ? 2 : 1),
                Row.of("HEAD", "/throws/head").page("500.0").trace("boom head"),
                Row.of("POST", "/throws/post").page("500.0").trace("boom post"),
                tomcat ? memory.nothing("500.13") : memory.page("500.13"));
    }
}
