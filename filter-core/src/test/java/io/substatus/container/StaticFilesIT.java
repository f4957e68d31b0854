package io.substatus.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.container.behaviour.Calls;
import io.substatus.testkit.Container;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.Webapp;
import io.substatus.testkit.http.Response;
import java.nio.file.Path;

/** What the container's own servlet for files answers. */
class StaticFilesIT {
    private static final String OLD = "Sun, 06 Nov 1994 08:49:37 GMT";

    private static Path shop() {
        return Shop.app(Shop.servlets(Shop.webXml(), Calls.class))
                .file("tea.txt", "Earl Grey")
                .file("folder/tea.txt", "Assam")
                .build();
    }

    @OnContainers
    void filesAndFoldersThatCannotBeServed(Container container) {
        Rows.check(
                container.deployOnce("/shop", StaticFilesIT::shop),
                Row.get("/tea.txt").own("200.0", "Earl Grey"),
                Row.get("/coffee.txt").page("404.0"),
                Row.of("HEAD", "/coffee.txt").page("404.0"),
                Row.of("POST", "/coffee.txt").page(container.kind().isJetty() ? "405.0" : "404.0"),
                Row.get("/folder/").page("403.14"),
                Row.of("HEAD", "/folder/").page("403.14"),
                Row.of("PROPFIND", "/tea.txt").page("404.16"),
                Row.of("PUT", "/tea.txt").page("405.0"),
                Row.of("DELETE", "/tea.txt").page("405.0"));
    }

    @OnContainers
    void conditionsThatDoNotHold(Container container) {
        boolean tomcat = container.kind().isTomcat();
        Rows.check(
                container.deployOnce("/shop", StaticFilesIT::shop),
                Row.get("/tea.txt").header("If-Unmodified-Since: " + OLD).page("412.0"),
                tomcat
                        ? Row.get("/tea.txt").header("If-Match: \"other\"").page("412.0")
                        : Row.get("/tea.txt").header("If-Match: \"other\"").own("200.0", "Earl Grey"),
                Row.get("/tea.txt").header("If-Modified-Since: tea time").own("200.0", "Earl Grey"),
                Row.get("/tea.txt")
                        .header("If-Modified-Since: Sun, 22 Nov 2037 08:00:00 GMT")
                        .own("304.0", ""));
    }

    /** The page of a 416 keeps the field that tells the size (jetty#4154). */
    @OnContainers
    void rangeThatCannotBeServed(Container container) {
        Webapp app = container.deployOnce("/shop", StaticFilesIT::shop);
        Rows.check(app, Row.get("/tea.txt").header("Range: bytes=100-200").page("416.0"));
        Response response = app.get("/tea.txt", "Range: bytes=100-200");
        assertThat(response.headers("Content-Range")).containsExactly("bytes */9");
    }

    /** The containers answer 416 here too; that the header is at fault is what they leave out. */
    @OnContainers
    void rangeThatIsNone(Container container) {
        Webapp app = container.deployOnce("/shop", StaticFilesIT::shop);
        Rows.check(app, Row.get("/tea.txt").header("Range: bytes=nine-").page("400.603"));
    }
}
