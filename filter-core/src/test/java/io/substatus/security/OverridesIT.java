package io.substatus.security;

import static io.substatus.security.Site.HTML;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.testkit.Container;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.Webapp;
import io.substatus.testkit.WebappBuilder;
import io.substatus.testkit.http.Response;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Files in /WEB-INF/errors/ replace the pages, the most specific first, and a broken one never harms. */
class OverridesIT {
    private static final String HIDDEN = "/WEB-INF/x";
    private static final String GERMAN = "Accept-Language: de-AT,de;q=0.9,en;q=0.5";

    /** From the most to the least specific for a German who asks for 404.8. */
    private static final List<String> ORDER = List.of(
            "404.8.de.html",
            "404.8.html",
            "404.de.html",
            "404.html",
            "4xx.de.html",
            "4xx.html",
            "error.de.html",
            "error.html");

    /** German is known to the renderer of the application; the built-in pages speak English only. */
    private static WebappBuilder builder(boolean development) {
        return Site.builder(development)
                .classes(GermanRenderer.class)
                .file(
                        "WEB-INF/classes/META-INF/services/io.substatus.page.ErrorPageRenderer",
                        GermanRenderer.class.getName());
    }

    @OnContainers
    void mostSpecificFileWins(Container container) {
        for (int i = 0; i <= ORDER.size(); i++) {
            WebappBuilder builder = builder(false);
            List<String> names = ORDER.subList(i, ORDER.size());
            names.forEach(name -> builder.file("WEB-INF/errors/" + name, name + "|{{status}}|{{reference}}"));
            Webapp app = container.deploy("/order" + i, builder.build());
            Response response = app.get(HIDDEN, HTML, GERMAN);
            String reference = response.header(Site.REFERENCE).orElseThrow();
            assertThat(response.status()).isEqualTo(404);
            assertThat(response.text())
                    .contains(names.isEmpty() ? "Nicht gefunden " + reference : names.get(0) + "|404|" + reference);
            app.log().await(1); // or the application would go while its request is still being logged
            app.undeploy();
        }
    }

    @OnContainers
    void languageOfOthersIsNotTaken(Container container) {
        Path directory = builder(false)
                .file("WEB-INF/errors/404.de.html", "deutsch")
                .file("WEB-INF/errors/404.html", "plain")
                .file("WEB-INF/errors/5xx.html", "server")
                .build();
        Webapp app = container.deploy("/language", directory);

        assertThat(app.get("/missing", HTML, GERMAN).text()).isEqualTo("deutsch");
        assertThat(app.get("/missing", HTML, "Accept-Language: fr").text()).isEqualTo("plain");
        assertThat(app.get("/missing", HTML).text()).isEqualTo("plain");
        assertThat(app.get("/do/send?status=503&message=x", HTML).text()).isEqualTo("server");
        assertThat(app.get("/do/send?status=403&message=x", HTML).text()).contains("<html");
    }

    @OnContainers
    void otherFormsHaveFilesOfTheirOwn(Container container) {
        Path directory = builder(false)
                .file("WEB-INF/errors/404.json", "{\"mine\":\"{{reference}}\"}")
                .file("WEB-INF/errors/404.txt", "mine {{reference}}")
                .file("WEB-INF/errors/404.md", "# mine")
                .file("WEB-INF/errors/404.fragment.html", "<i>mine</i>")
                .build();
        Webapp app = container.deploy("/forms", directory);

        assertThat(app.get("/missing", "Accept: application/problem+json").text())
                .startsWith("{\"mine\":\"");
        assertThat(app.get("/missing", "Accept: text/plain").text()).startsWith("mine ");
        assertThat(app.get("/missing", "Accept: text/markdown").text()).isEqualTo("# mine");
        assertThat(app.get("/missing", HTML, "HX-Request: true").text()).isEqualTo("<i>mine</i>");
        assertThat(app.get("/missing", HTML).text()).contains("</html>");
    }

    @OnContainers
    void developerStillSeesDetails(Container container) {
        Path directory = builder(true).file("WEB-INF/errors/error.html", "mine").build();
        Webapp app = container.deploy("/developer", directory);

        assertThat(app.get("/missing", HTML).text()).contains("404.0");
        assertThat(app.get("/missing", HTML, Site.STRANGER).text()).isEqualTo("mine");
    }

    @OnContainers
    void brokenFileIsPassedOverAndToldOnce(Container container) {
        Path directory = builder(false)
                .file("WEB-INF/errors/404.html", "Umlaut \u00E4".getBytes(StandardCharsets.ISO_8859_1))
                .file("WEB-INF/errors/403.html", "x".repeat(300 * 1024))
                .file("WEB-INF/errors/500.html", "<p>{{refrence}} {{reference}}")
                .folder("WEB-INF/errors/410.html")
                .build();
        container.allowLog("410.html");
        Webapp app = container.deploy("/broken", directory);
        int mark = container.log().mark();
        for (int i = 0; i < 3; i++) {
            for (int status : List.of(404, 403, 410)) {
                Response response = app.get("/do/send?message=x&status=" + status, HTML);
                assertThat(response.status()).isEqualTo(status);
                assertThat(response.text()).as(status + "").contains("</html>");
            }
            assertThat(app.get("/do/send?message=x&status=500", HTML).text()).startsWith("<p>{{refrence}} ");
        }
        String log = container.log().since(mark);
        assertThat(log.split("404\\.html: bytes that are not UTF-8", -1))
                .as(log)
                .hasSize(2);
        assertThat(log.split("403\\.html: more than 256 KB", -1)).as(log).hasSize(2);
        assertThat(log.split("\\{\\{refrence}}", -1)).as(log).hasSize(2);
    }

    /** The owner's files are under WEB-INF, which nobody can ask for. */
    @OnContainers
    void fileItselfCannotBeFetched(Container container) {
        Path directory =
                builder(false).file("WEB-INF/errors/error.html", "mine").build();
        Webapp app = container.deploy("/fetched", directory);

        assertThat(app.get("/WEB-INF/errors/error.html", HTML).status()).isEqualTo(404);
    }
}
