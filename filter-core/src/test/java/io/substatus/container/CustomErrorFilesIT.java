package io.substatus.container;

import static io.substatus.container.WebConfigs.HTML;
import static io.substatus.container.WebConfigs.STRANGER;
import static io.substatus.container.WebConfigs.get;
import static io.substatus.container.WebConfigs.httpErrors;
import static io.substatus.container.WebConfigs.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.container.WebConfigs.Seen;
import io.substatus.testkit.Container;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.Webapp;
import io.substatus.testkit.http.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Custom errors that are files: which one, in which language, with which header fields. */
class CustomErrorFilesIT {
    private static final String STYLED = "<style>p{color:teal}</style><p>Nicht gefunden \u00E4";

    private static Path shop() {
        return WebConfigs.app(httpErrors(
                        "",
                        "<error statusCode=\"404\" prefixLanguageFilePath=\"WEB-INF\\custerr\" path=\"404.htm\"/>",
                        "<error statusCode=\"404\" subStatusCode=\"8\" path=\"/pages/hidden.html\"/>",
                        "<error statusCode=\"409\" path=\"pages\\error.json\"/>",
                        "<error statusCode=\"500\" path=\"..\\outside.htm\"/>",
                        "<error statusCode=\"503\" path=\"WEB-INF/web.config\"/>",
                        "<error statusCode=\"502\" path=\"nowhere.htm\"/>"))
                .file("WEB-INF/custerr/de-DE/404.htm", STYLED.getBytes(StandardCharsets.ISO_8859_1))
                .file("WEB-INF/custerr/fr/404.htm", "<p>Introuvable")
                .file("WEB-INF/custerr/404.htm", "<p>No such page")
                .file("pages/hidden.html", "<p>Hidden")
                .file("pages/error.json", "{\"own\":true}")
                .build();
    }

    private static Webapp app(Container container) {
        return container.deployOnce("/files", CustomErrorFilesIT::shop);
    }

    @OnContainers
    void mostSpecificEntryAnswersWithTheStatusOfTheError(Container container) {
        Webapp app = app(container);
        Seen hidden = get(app, "/WEB-INF/web.xml", HTML);
        Seen plain = get(app, "/nowhere", HTML, "Accept-Language: sv");
        Seen sent = get(app, "/calls/send404", HTML, "Accept-Language: fr-CA");
        Seen set = get(app, "/calls/set404", HTML, "Accept-Language: fr-CA");

        assertThat(hidden.response().text()).isEqualTo("<p>Hidden");
        assertThat(hidden.response().status()).isEqualTo(404);
        assertThat(hidden.code()).isEqualTo("404.8");
        assertThat(plain.response().status()).isEqualTo(404);
        assertThat(plain.code()).isEqualTo("404.0");
        assertThat(sent.response().text()).isEqualTo("<p>Introuvable");
        assertThat(sent.code()).isEqualTo("404.0");
        assertThat(set.response().text()).isEqualTo("<p>Introuvable");
    }

    @OnContainers
    void languageOfTheClientNamesNothingButAFolder(Container container) {
        Webapp app = app(container);
        for (String language : new String[] {
            "sv",
            "../..",
            "..%2f..",
            "fr/../de-DE",
            "de-DE/../../..",
            "fr\\..",
            "C:",
            "/",
            "fr%00",
            "*",
            ";;;",
            "x".repeat(300)
        }) {
            Response response = app.get("/nowhere", HTML, "Accept-Language: " + language);
            assertThat(response.status()).as(language).isEqualTo(404);
            assertThat(response.text()).as(language).isEqualTo("<p>No such page");
        }
        assertThat(app.get("/nowhere", HTML, "Accept-Language: en;q=0.1, DE-de;q=0.9")
                        .body())
                .isEqualTo(STYLED.getBytes(StandardCharsets.ISO_8859_1));
    }

    @OnContainers
    void fileGoesOutLikeEveryPageOfAnError(Container container) {
        Response response = app(container).get("/nowhere", HTML, "Accept-Language: de-DE", "Range: bytes=0-1");

        assertThat(response.header("Content-Type")).contains(WebConfigs.htmlType(container));
        assertThat(response.header("Content-Language")).contains("de-DE");
        assertThat(response.header("Cache-Control")).contains("no-store");
        assertThat(response.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(response.header("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'")
                .contains("'sha256-");
        assertThat(response.header("Vary").orElseThrow()).contains("Accept-Language");
        assertThat(response.header("X-Request-Reference")).isPresent();
        assertThat(response.header("X-Substatus")).isEmpty();
        assertThat(response.headers("Last-Modified")).isEmpty();
        assertThat(response.header("Content-Length")).contains("" + STYLED.length());
    }

    @OnContainers
    void headHasTheLengthAndNoBody(Container container) {
        Seen seen = request(app(container), "HEAD", "/nowhere", HTML, "Accept-Language: fr");

        assertThat(seen.response().status()).isEqualTo(404);
        assertThat(seen.response().header("Content-Length")).contains("14");
        assertThat(seen.response().body()).isEmpty();
        assertThat(seen.code()).isEqualTo("404.0");
    }

    @OnContainers
    void clientThatNamesAnotherFormGetsThatForm(Container container) {
        Webapp app = app(container);

        assertThat(app.get("/nowhere", "Accept: application/json").text()).contains("\"reference\"");
        assertThat(app.get("/nowhere", "Accept: text/plain").text()).doesNotContain("<p>");
        assertThat(app.get("/nowhere", "Accept: */*", "Sec-Fetch-Dest: image").text())
                .doesNotContain("<p>");
        assertThat(app.get("/nowhere", "Accept: */*").text()).isEqualTo("<p>No such page");
        assertThat(app.get("/nowhere").text()).isEqualTo("<p>No such page");
        assertThat(app.get("/calls/send409", "Accept: application/json").text()).isEqualTo("{\"own\":true}");
        assertThat(app.get("/calls/send409", HTML).header("Content-Type")).contains("application/json");
    }

    /** The page that there would be without the entry, the same status, and a line for the owner. */
    @OnContainers
    void fileThatCannotBeSentIsToldOnce(Container container) {
        container.allowLog("boom runtime");
        Webapp app = app(container);
        int mark = container.log().mark();
        for (int i = 0; i < 2; i++) {
            Seen outside = get(app, "/throws/runtime", HTML);
            assertThat(outside.response().status()).isEqualTo(500);
            assertThat(outside.response().text()).contains("</html>");
            assertThat(outside.code()).isEqualTo("500.0");
            Seen missing = get(app, "/waits/task-send", HTML);
            assertThat(missing.response().status()).isEqualTo(502);
            assertThat(missing.code()).isEqualTo("502.0");
            assertThat(get(app, "/waits/task-set", HTML).response().text()).doesNotContain("httpErrors");
        }
        String log = container.log().since(mark);
        assertThat(log.split("outside\\.htm\"/> \\(expected", -1)).as(log).hasSize(2);
        assertThat(log.split("nowhere\\.htm\"/>: no such file", -1)).as(log).hasSize(2);
        assertThat(log.split("web\\.config\"/> \\(expected", -1)).as(log).hasSize(2);
    }

    @OnContainers
    void fileMayChangeWhileTheApplicationRuns(Container container) throws IOException {
        Webapp app = container.deploy("/changing", shop());
        Path file = app.directory().resolve("WEB-INF/custerr/404.htm");

        assertThat(app.get("/nowhere", HTML).text()).isEqualTo("<p>No such page");
        Files.writeString(file, "<p>Something else is not there");
        assertThat(app.get("/nowhere", HTML).text()).isEqualTo("<p>Something else is not there");
        app.log().await(2); // or the application would go while its request is still being logged
    }

    /** Two keys, of which this application has none: what the entry says holds for this machine as well. */
    @OnContainers
    void strangerAndNeighbourSeeTheSame(Container container) {
        Webapp app = app(container);

        assertThat(app.get("/nowhere", HTML, STRANGER).body())
                .isEqualTo(app.get("/nowhere", HTML).body());
    }
}
