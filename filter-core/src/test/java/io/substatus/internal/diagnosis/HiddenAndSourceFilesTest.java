package io.substatus.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.exchange.Diagnosis;
import io.substatus.exchange.Ending;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 403.21, 403.22, 404.9, 404.10, 404.14, 404.15, 404.17. */
class HiddenAndSourceFilesTest {

    @ParameterizedTest
    @ValueSource(strings = {"/Shop.java", "/a/Shop.class", "/web.config.bak", "/db.inc", "/index.JSP~"})
    void refusedPathOfSourceIs40321(String path) {
        Diagnosis diagnosis =
                Situation.get(path).defaultServlet().status(403).byApplication().diagnosis();

        assertThat(diagnosis.code()).hasToString("403.21");
        assertThat(diagnosis.evidence()).anyMatch(e -> e.contains(path));
    }

    @Test
    void refusedTranslateFIs40321() {
        assertThat(Situation.get("/index.jsp")
                        .status(403)
                        .byApplication()
                        .header("Translate", "F")
                        .code())
                .isEqualTo("403.21");
    }

    @Test
    void refusalsThatHaveNothingToDoWithSourceAreNot40321() {
        assertThat(Situation.get("/index.jsp").status(403).byApplication().code())
                .as("a page")
                .isEqualTo("403.0");
        assertThat(Situation.get("/Shop.javascript").status(403).byApplication().code())
                .as("another extension")
                .isEqualTo("403.0");
        assertThat(Situation.get("/index.jsp")
                        .status(403)
                        .byApplication()
                        .header("Translate", "t")
                        .code())
                .as("asks for the output")
                .isEqualTo("403.0");
        assertThat(Situation.get("/Shop.java")
                        .status(403)
                        .byApplication()
                        .user("mary")
                        .code())
                .as("a user who may lack a role")
                .isEqualTo("403.0");
        assertThat(Situation.get("/index.jsp")
                        .status(403)
                        .ending(Ending.CONTAINER)
                        .header("Translate", "f")
                        .code())
                .as("a security constraint: Windows sends Translate: f with everything")
                .isEqualTo("403.0");
        assertThat(Situation.method("PROPFIND", "/a")
                        .status(403)
                        .byApplication()
                        .header("Depth", "0")
                        .header("Translate", "f")
                        .code())
                .as("not a read")
                .isEqualTo("403.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"infinity", "Infinity", ""})
    void wholeTreeThatAWebDavServletRefusesIs40322(String depth) {
        Situation situation = Situation.method("PROPFIND", "/dav/").status(403).byApplication();

        assertThat((depth.isEmpty() ? situation : situation.header("Depth", depth)).code())
                .isEqualTo("403.22");
    }

    @Test
    void otherRefusalsAreNot40322() {
        assertThat(Situation.method("PROPFIND", "/dav/")
                        .status(403)
                        .byApplication()
                        .header("Depth", "1")
                        .code())
                .as("a depth that is not infinite")
                .isEqualTo("403.0");
        assertThat(Situation.method("PROPFIND", "/dav/")
                        .status(403)
                        .ending(Ending.CONTAINER)
                        .code())
                .as("a security constraint")
                .isEqualTo("403.0");
        assertThat(Situation.method("PROPFIND", "/dav/")
                        .defaultServlet()
                        .status(403)
                        .byApplication()
                        .code())
                .as("no WebDAV servlet")
                .isEqualTo("403.0");
        assertThat(Situation.method("DELETE", "/dav/")
                        .status(403)
                        .byApplication()
                        .code())
                .as("another method")
                .isEqualTo("403.0");
    }

    @Test
    void hiddenFileThatIsNotGivenOutIs4049() {
        Diagnosis diagnosis = Situation.get("/.env")
                .defaultServlet()
                .hidden("/.env")
                .status(404)
                .byApplication()
                .diagnosis();

        assertThat(diagnosis.code()).hasToString("404.9");
        assertThat(diagnosis.evidence()).anyMatch(e -> e.contains("/.env"));
    }

    @Test
    void otherMissingFilesAreNot4049() {
        assertThat(Situation.get("/.env").defaultServlet().status(404).code())
                .as("a hidden name that is not there")
                .isEqualTo("404.0");
        assertThat(Situation.get("/a.txt")
                        .defaultServlet()
                        .file("/a.txt")
                        .status(404)
                        .byApplication()
                        .code())
                .as("a file that is not hidden")
                .isEqualTo("404.0");
        assertThat(Situation.get("/.env").hidden("/.env").status(404).code())
                .as("a path that a servlet answers")
                .isEqualTo("404.0");
    }

    @Test
    void containersLimitsOfUrlAndHeadersAre40410And40414And40415() {
        assertThat(limited(414, null).code()).isEqualTo("404.14");
        assertThat(limited(414, "a=1").code()).isEqualTo("404.14");
        assertThat(limited(414, "a=" + "1".repeat(9_000)).code()).isEqualTo("404.15");
        assertThat(limited(431, null).code()).isEqualTo("404.10");
        assertThat(limited(431, null).modernCode()).isEqualTo("431.0");
        assertThat(limited(414, null).modernCode()).isEqualTo("404.14");
    }

    private static Situation limited(int status, @Nullable String query) {
        Situation situation = Situation.get("/shop/cart").status(status).ending(Ending.CONTAINER);
        return query == null ? situation : situation.query(query);
    }

    @ParameterizedTest
    @CsvSource({"414", "431"})
    void limitsOfTheApplicationAreNot40410Or40414(int status) {
        assertThat(Situation.get("/shop").status(status).byApplication().code()).isEqualTo(status + ".0");
        assertThat(Situation.get("/shop").status(400).ending(Ending.CONTAINER).code())
                .isEqualTo("400.0");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /index.php, 404",
        "POST, /index.PHP, 405",
        "GET, /a/page.jspf, 403",
        "HEAD, /job.groovy, 404",
        "GET, /default.aspx, 404"
    })
    void sourceOfAPageOnTheServletForStaticFilesIs40417(String method, String path, int status) {
        Diagnosis diagnosis = Situation.method(method, path)
                .defaultServlet()
                .file(path)
                .status(status)
                .diagnosis();

        assertThat(diagnosis.code()).hasToString("404.17");
        assertThat(diagnosis.evidence()).anyMatch(e -> e.contains(path));
    }

    @Test
    void otherRefusalsAreNot40417() {
        assertThat(Situation.get("/index.php").defaultServlet().status(404).code())
                .as("no such file")
                .isEqualTo("404.4");
        assertThat(Situation.get("/index.txt")
                        .defaultServlet()
                        .file("/index.txt")
                        .status(403)
                        .code())
                .as("a text")
                .isEqualTo("403.2");
        assertThat(Situation.method("PUT", "/index.php")
                        .defaultServlet()
                        .file("/index.php")
                        .status(405)
                        .code())
                .as("a method that is refused for every file")
                .isEqualTo("405.0");
        assertThat(Situation.get("/index.jsp").file("/index.jsp").status(404).code())
                .as("a servlet runs it")
                .isEqualTo("404.0");
        assertThat(Situation.get("/index.php")
                        .defaultServlet()
                        .file("/index.php")
                        .status(403)
                        .ending(Ending.CONTAINER)
                        .code())
                .as("a security constraint")
                .isEqualTo("403.0");
        assertThat(Situation.get("/index.php")
                        .defaultServlet()
                        .file("/index.php")
                        .status(403)
                        .byApplication()
                        .code())
                .as("a status that the application chose")
                .isEqualTo("403.0");
    }
}
