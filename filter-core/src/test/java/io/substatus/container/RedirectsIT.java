package io.substatus.container;

import static io.substatus.testkit.ContainerKind.JETTY_12_1_EE11;
import static io.substatus.testkit.ContainerKind.TOMCAT_11;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.container.behaviour.Calls;
import io.substatus.container.behaviour.Redirects;
import io.substatus.testkit.Container;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.WebXml;
import io.substatus.testkit.Webapp;
import io.substatus.testkit.http.HttpWire;
import java.nio.file.Path;
import java.util.List;

/** The redirects that came with Servlet 6.1, which the filter was not compiled against. */
class RedirectsIT {

    private static Path app(WebXml webXml) {
        return Shop.app(Shop.servlets(webXml, Redirects.class, Calls.class), Redirects.class)
                .build();
    }

    private static Path shop() {
        return app(Shop.webXml());
    }

    @OnContainers({TOMCAT_11, JETTY_12_1_EE11})
    void redirectsGoOutAndAreLogged(Container container) {
        Rows.check(
                container.deployOnce("/shop", RedirectsIT::shop),
                Row.get("/redirects/status").own("308.0", ""),
                Row.get("/redirects/clear").own("302.0", ""),
                Row.get("/redirects/all").own("301.0", ""),
                Row.get("/redirects/written").own("303.0", ""),
                Row.get("/redirects/kept").own("307.0", "kept"),
                Row.get("/redirects/late").own("308.0", ""),
                Row.get("/redirects/forward").own("308.0", ""),
                Row.get("/redirects/include").own("200.0", "after"));
    }

    /** As after {@code sendError} everything else that would change the answer. */
    @OnContainers({TOMCAT_11, JETTY_12_1_EE11})
    void redirectAfterAnErrorIsRefused(Container container) {
        Rows.check(
                container.deployOnce("/shop", RedirectsIT::shop),
                Row.get("/redirects/send-status").page("404.0").trace("sendRedirect after", 3),
                Row.get("/redirects/send-clear").page("404.0").trace("sendRedirect after", 3),
                Row.get("/redirects/send-all").page("404.0").trace("sendRedirect after", 3),
                Row.get("/redirects/send-charset").page("404.0"));
    }

    @OnContainers({TOMCAT_11, JETTY_12_1_EE11})
    void linesCountWhatIsLeftOfTheBody(Container container) {
        WebXml counting = Shop.webXml()
                .contextParameter(
                        "substatus.logExtFileFlags", "Date, Time, UriStem, HttpStatus, HttpSubStatus, BytesSent");
        Webapp app = container.deploy("/shop-counting", app(counting));
        List<String> expected = List.of("/usual 0", "/status 0", "/written 0", "/kept 4", "/late 0", "/include 5");
        for (int i = 0; i < expected.size(); i++) {
            app.get("/redirects" + expected.get(i).split(" ", -1)[0]);
            app.log().await(i + 1);
        }
        assertThat(app.log().awaitExactly(expected.size()))
                .extracting(line ->
                        line.get("cs-uri-stem").replace("/shop-counting/redirects", "") + " " + line.get("sc-bytes"))
                .isEqualTo(expected);
    }

    @OnContainers({TOMCAT_11, JETTY_12_1_EE11})
    void bytesAreThoseWithoutTheFilter(Container container) {
        container.allowLog("");
        Webapp with = container.deployOnce("/shop", RedirectsIT::shop);
        Webapp bare = container.deploy("/bare", app(Shop.bareWebXml().metadataComplete()));
        for (String act : List.of(
                "usual", "status", "clear", "all", "written", "kept", "late", "forward", "include", "flushed",
                "charset")) {
            assertThat(bytes(with, act)).as(act).isEqualTo(bytes(bare, act));
        }
    }

    private static String bytes(Webapp app, String act) {
        try (HttpWire wire = app.connect()) {
            wire.send("GET " + app.contextPath() + "/redirects/" + act
                    + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            return new String(wire.readUntilClosed(), ISO_8859_1).replaceAll("\r\nDate: [^\r]*", "");
        }
    }
}
