package io.substatus.container;

import static io.substatus.container.WebConfigs.HTML;
import static io.substatus.container.WebConfigs.STRANGER;
import static io.substatus.container.WebConfigs.entry;
import static io.substatus.container.WebConfigs.get;
import static io.substatus.container.WebConfigs.httpErrors;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.container.WebConfigs.Seen;
import io.substatus.container.behaviour.Pages;
import io.substatus.testkit.Container;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.WebXml;
import io.substatus.testkit.Webapp;
import io.substatus.testkit.http.Response;
import java.nio.file.Path;
import java.util.List;

/** errorMode and existingResponse of httpErrors: who sees what, and whose body goes out. */
class ErrorModesIT {
    private static final String OWN = "{\"own\":\"words\"}";
    private static final String PAGE = entry(404, "404.htm", "File");

    private static Path app(String attributes, boolean development) {
        WebXml webXml = Shop.webXml();
        if (development) {
            webXml.contextParameter("substatus.development", "true");
        }
        return WebConfigs.app(webXml, httpErrors(attributes, PAGE))
                .file("404.htm", "<p>custom")
                .build();
    }

    private static Webapp deploy(Container container, String path, String attributes, boolean development) {
        return container.deployOnce(path, () -> app(attributes, development));
    }

    private static boolean isDetailed(Response response) {
        return response.header("X-Substatus").isPresent();
    }

    @OnContainers
    void detailsNeedBothKeysUnlessTheModeIsDetailed(Container container) {
        Webapp closed = deploy(container, "/closed", " errorMode=\"DetailedLocalOnly\"", false);
        Webapp local = deploy(container, "/local", " errorMode=\"DetailedLocalOnly\"", true);
        Webapp custom = deploy(container, "/custom", " errorMode=\"Custom\"", true);
        Webapp open = deploy(container, "/open", " errorMode=\"Detailed\"", false);

        assertThat(closed.get("/nowhere", HTML).text()).isEqualTo("<p>custom");
        assertThat(isDetailed(local.get("/nowhere", HTML))).isTrue();
        assertThat(local.get("/nowhere", HTML).text()).contains("404.0").doesNotContain("Others can see");
        assertThat(local.get("/nowhere", HTML, STRANGER).text()).isEqualTo("<p>custom");
        assertThat(custom.get("/nowhere", HTML).text()).isEqualTo("<p>custom");
        assertThat(custom.get("/calls/send409", HTML).text())
                .contains("</html>")
                .doesNotContain("409.0");
        Response exposed = open.get("/nowhere", HTML, STRANGER);
        assertThat(isDetailed(exposed)).isTrue();
        assertThat(exposed.text()).contains("Others can see this page too").contains("everybody is shown details");
    }

    @OnContainers
    void detailedForEverybodyIsWarnedOfAtTheStart(Container container) {
        int mark = container.log().mark();
        Webapp app = container.deploy("/warned", app(" errorMode=\"Detailed\"", false));

        assertThat(container.log().since(mark)).contains("errorMode: Detailed shows everything to everybody");
        assertThat(get(app, "/nowhere", HTML).code()).isEqualTo("404.0");
    }

    @OnContainers
    void linkOfTheConfigurationIsAtTheFootOfDetails(Container container) {
        Webapp linked =
                deploy(container, "/linked", " detailedMoreInformationLink=\"https://wiki.example/?a=1\"", true);
        Webapp script = deploy(container, "/script", " detailedMoreInformationLink=\"javascript:alert(1)\"", true);

        assertThat(linked.get("/nowhere", HTML).text())
                .contains("href=\"https://wiki.example/?a=1&amp;IIS70Error=404,0,0x80070002,0\"");
        assertThat(linked.get("/nowhere", "Accept: application/json").text())
                .contains("\"more_information\":\"https://wiki.example/");
        assertThat(script.get("/nowhere", HTML).text()).doesNotContain("javascript:");
    }

    @OnContainers
    void autoLeavesBodiesOfTheApplicationAlone(Container container) {
        Webapp app = deploy(container, "/auto", " existingResponse=\"Auto\"", false);
        Seen own = get(app, "/calls/set404-words", HTML);

        assertThat(own.response().text()).isEqualTo(OWN);
        assertThat(own.code()).isEqualTo("404.0");
        assertThat(get(app, "/calls/set404", HTML).response().text()).isEqualTo("<p>custom");
    }

    /** As long as nothing was sent; what was sent stays, and the line says what it was. */
    @OnContainers
    void replacePutsOursInThePlaceOfEveryBody(Container container) {
        Webapp app = deploy(container, "/replace", " existingResponse=\"Replace\"", false);
        for (String path : List.of("/calls/set404-words", "/calls/forward-words", "/calls/set404", "/calls/send404")) {
            Seen seen = get(app, path, HTML);

            assertThat(seen.response().text()).as(path).isEqualTo("<p>custom");
            assertThat(seen.response().header("Content-Type")).as(path).contains(WebConfigs.htmlType(container));
            assertThat(seen.code()).as(path).isEqualTo("404.0");
        }
        assertThat(get(app, "/calls/set500-words", HTML).response().text()).contains("</html>");
        assertThat(get(app, "/calls/ok", HTML).response().text()).isEqualTo("fine");
        Seen sent = get(app, "/calls/set404-flush", HTML);
        assertThat(sent.response().status()).isEqualTo(404);
        assertThat(sent.response().text()).isEmpty();
        assertThat(sent.code()).isEqualTo("404.0");
    }

    @OnContainers
    void replaceWinsOverTheApplicationsErrorPagesAndWish(Container container) {
        WebXml webXml = Shop.webXml().errorPage(404, "/executed/words");
        Shop.servlets(webXml, Pages.class);
        Webapp app = container.deployOnce(
                "/wins",
                () -> WebConfigs.app(webXml, httpErrors(" existingResponse=\"Replace\"", PAGE))
                        .classes(Pages.class)
                        .file("404.htm", "<p>custom")
                        .build());

        assertThat(get(app, "/calls/send404", HTML).response().text()).isEqualTo("<p>custom");
        assertThat(get(app, "/pages/skip-send", HTML).response().text()).isEqualTo("<p>custom");
    }

    @OnContainers
    void passThroughLeavesEverythingAloneAndLogsIt(Container container) {
        Webapp app = deploy(container, "/pass", " existingResponse=\"PassThrough\"", false);
        Seen own = get(app, "/calls/set404-words", HTML);
        Seen blank = get(app, "/calls/set404", HTML);
        Seen hidden = get(app, "/WEB-INF/web.xml", HTML);
        Seen sent = get(app, "/calls/send404", HTML);

        assertThat(own.response().text()).isEqualTo(OWN);
        assertThat(own.code()).isEqualTo("404.0");
        assertThat(blank.response().status()).isEqualTo(404);
        assertThat(blank.response().text()).isEmpty();
        assertThat(blank.code()).isEqualTo("404.0");
        assertThat(hidden.response().status()).isEqualTo(404);
        assertThat(hidden.response().text()).doesNotContain("custom").doesNotContain("Page not found");
        assertThat(hidden.code()).isEqualTo("404.8");
        assertThat(sent.response().status()).isEqualTo(404);
        assertThat(sent.response().text()).doesNotContain("custom");
        assertThat(sent.code()).isEqualTo("404.0");
    }

    @OnContainers
    void applicationMayWishItsAnswerLeftAlone(Container container) {
        WebXml webXml = Shop.webXml();
        Shop.servlets(webXml, Pages.class);
        Webapp app = container.deployOnce(
                "/wish",
                () -> WebConfigs.app(webXml, httpErrors("", PAGE))
                        .classes(Pages.class)
                        .file("404.htm", "<p>custom")
                        .build());
        Seen set = get(app, "/pages/skip-set", HTML);

        assertThat(set.response().text()).isEmpty();
        assertThat(set.code()).isEqualTo("404.0");
    }

    /** The application's error pages are what its web.xml says, and stay so. */
    @OnContainers
    void errorPageOfTheApplicationComesBeforeAnEntry(Container container) {
        WebXml webXml = Shop.webXml().errorPage(404, "/executed/words");
        Webapp app = container.deployOnce(
                "/before",
                () -> WebConfigs.app(webXml, httpErrors("", PAGE))
                        .file("404.htm", "<p>custom")
                        .build());

        assertThat(get(app, "/calls/send404", HTML).response().text()).isEqualTo("executed");
        assertThat(get(app, "/calls/set404", HTML).response().text()).isEqualTo("<p>custom");
    }

    @OnContainers
    void locationHasErrorsOfItsOwn(Container container) {
        String config = """
            <configuration>
              <system.webServer><httpErrors><error statusCode="404" path="404.htm"/></httpErrors></system.webServer>
              <location path="api">
                <system.webServer><httpErrors existingResponse="PassThrough"/></system.webServer>
              </location>
              <location path="calls">
                <system.webServer><httpErrors><clear/><error statusCode="404" path="calls.htm"/></httpErrors></system.webServer>
              </location>
            </configuration>
            """;
        Webapp app = container.deployOnce(
                "/places",
                () -> WebConfigs.app(config)
                        .file("404.htm", "<p>custom")
                        .file("calls.htm", "<p>calls")
                        .build());

        assertThat(get(app, "/nowhere", HTML).response().text()).isEqualTo("<p>custom");
        assertThat(get(app, "/calls/send404", HTML).response().text()).isEqualTo("<p>calls");
        assertThat(get(app, "/api/nowhere", HTML).response().text()).doesNotContain("custom");
    }
}
