package io.substatus.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.exchange.Diagnosis;
import io.substatus.exchange.Ending;
import io.substatus.status.Win32Status;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 403.14, 404.0, 404.4, 404.8, 404.16. */
class StaticFilesTest {

    @ParameterizedTest
    @ValueSource(ints = {403, 404})
    void directoryWithoutWelcomeFileIs40314(int status) {
        Diagnosis diagnosis = Situation.get("/docs/")
                .defaultServlet()
                .directory("/docs/")
                .status(status)
                .diagnosis();

        assertThat(diagnosis.code()).hasToString("403.14");
        assertThat(diagnosis.evidence())
                .anyMatch(e -> e.contains("\"/docs/\""))
                .anyMatch(e -> e.contains("welcome file"));
    }

    @Test
    void directoryThatSomebodyElseDeniesIsNot40314() {
        assertThat(Situation.get("/docs/")
                        .defaultServlet()
                        .directory("/docs/")
                        .status(403)
                        .byApplication()
                        .code())
                .as("a filter of the application")
                .isEqualTo("403.0");
        assertThat(Situation.get("/docs/")
                        .defaultServlet()
                        .directory("/docs/")
                        .status(403)
                        .ending(Ending.CONTAINER)
                        .code())
                .as("a security constraint")
                .isEqualTo("403.0");
        assertThat(Situation.get("/docs/").directory("/docs/").status(403).code())
                .as("a servlet of the application")
                .isEqualTo("403.0");
        assertThat(Situation.get("/docs/").defaultServlet().status(404).code())
                .as("no such directory")
                .isEqualTo("404.0");
    }

    @Test
    void missingFileIs4040() {
        Diagnosis diagnosis = Situation.get("/docs/manual.pdf")
                .defaultServlet()
                .directory("/docs/")
                .status(404)
                .diagnosis();

        assertThat(diagnosis.code()).hasToString("404.0");
        assertThat(diagnosis.win32Status()).isEqualTo(Win32Status.of(2));
        assertThat(diagnosis.evidence()).anyMatch(e -> e.contains("/docs/manual.pdf"));
    }

    @Test
    void missingFolderHasAWindowsErrorOfItsOwn() {
        Diagnosis diagnosis =
                Situation.get("/dosc/manual.pdf").defaultServlet().status(404).diagnosis();

        assertThat(diagnosis.code()).hasToString("404.0");
        assertThat(diagnosis.win32Status()).isEqualTo(Win32Status.of(3));
        assertThat(diagnosis.evidence()).anyMatch(e -> e.contains("\"/dosc/\""));
    }

    @Test
    void servletThatFindsNothingIs4040() {
        Diagnosis diagnosis =
                Situation.get("/shop/item/7").status(404).byApplication().diagnosis();

        assertThat(diagnosis.code()).hasToString("404.0");
        assertThat(diagnosis.evidence()).anyMatch(e -> e.contains("\"shop\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cart.do", "/index.jsp", "/old/Page.ASPX", "/login.action"})
    void extensionOfAHandlerWithoutHandlerIs4044(String path) {
        assertThat(Situation.get(path).defaultServlet().status(404).code()).isEqualTo("404.4");
    }

    @ParameterizedTest
    @CsvSource({
        "/API/users, /api/*",
        "/ship/cart, /shop/*",
        "/login/, /login",
        "/login/now, /login",
        "/Login, /login",
    })
    void pathNearAPatternIs4044(String path, String pattern) {
        Diagnosis diagnosis = Situation.get(path)
                .defaultServlet()
                .patterns("/other/*", pattern)
                .status(404)
                .diagnosis();

        assertThat(diagnosis.code()).hasToString("404.4");
        assertThat(diagnosis.evidence()).anyMatch(e -> e.contains(pattern));
    }

    @Test
    void missingPathsThatNothingWouldServeAreNot4044() {
        assertThat(Situation.get("/logo.png")
                        .defaultServlet()
                        .patterns("/logos")
                        .status(404)
                        .code())
                .as("a static file")
                .isEqualTo("404.0");
        assertThat(Situation.get("/nothing")
                        .defaultServlet()
                        .patterns("/shop/*", "*.do", "/")
                        .status(404)
                        .code())
                .as("far from every pattern")
                .isEqualTo("404.0");
        assertThat(Situation.get("/apis/users")
                        .defaultServlet()
                        .patterns("/api/*")
                        .status(404)
                        .code())
                .as("too short to tell a slip from another word")
                .isEqualTo("404.0");
        assertThat(Situation.get("/cart.do")
                        .defaultServlet()
                        .file("/cart.do")
                        .status(404)
                        .code())
                .as("a file that is there")
                .isEqualTo("404.0");
        assertThat(Situation.get("/cart.do")
                        .defaultServlet()
                        .byApplication()
                        .status(404)
                        .code())
                .as("a filter of the application says so")
                .isEqualTo("404.0");
        assertThat(Situation.get("/cart.do").status(404).code())
                .as("a servlet was asked")
                .isEqualTo("404.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/WEB-INF/web.xml",
                "/web-inf/web.xml",
                "/META-INF/MANIFEST.MF",
                "/WEB-INF",
                "/WEB-INF;x/web.xml",
                "/a/../WEB-INF/web.xml",
                "//./WEB-INF/",
            })
    void containersOwn404ForItsFoldersIs4048(String path) {
        Diagnosis diagnosis =
                Situation.get(path).defaultServlet().status(404).errorDispatch().diagnosis();

        assertThat(diagnosis.code()).hasToString("404.8");
        assertThat(diagnosis.evidence())
                .anyMatch(e -> e.toUpperCase(Locale.ROOT).contains("-INF"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/WEB-INFO/a", "/docs/WEB-INF/a", "/WEB-INF/../a", "/", "", "/..", "/WEBINF"})
    void otherPathsAreNotHidden(String path) {
        assertThat(Situation.get(path)
                        .defaultServlet()
                        .status(404)
                        .errorDispatch()
                        .code())
                .isEqualTo("404.0");
    }

    @Test
    void hiddenNameThatTheContainerDidServeIsNotHidden() {
        assertThat(Situation.get("/WEB-INF/a").defaultServlet().status(404).code())
                .isEqualTo("404.0");
    }

    @ParameterizedTest
    @CsvSource({"PROPFIND, 501", "PROPFIND, 405", "MKCOL, 404", "LOCK, 501", "SEARCH, 405", "ACL, 501"})
    void davMethodOnStaticFilesIs40416(String method, int status) {
        Diagnosis diagnosis = Situation.method(method, "/docs")
                .defaultServlet()
                .status(status)
                .diagnosis();

        assertThat(diagnosis.code()).hasToString("404.16");
        assertThat(diagnosis.evidence()).anyMatch(e -> e.contains(method));
    }

    @Test
    void refusedMethodsThatAreNotOfDavOrNotOnStaticFilesAreNot40416() {
        assertThat(Situation.method("PUT", "/docs").defaultServlet().status(405).code())
                .isEqualTo("405.0");
        assertThat(Situation.method("propfind", "/docs")
                        .defaultServlet()
                        .status(501)
                        .code())
                .isEqualTo("501.0");
        assertThat(Situation.method("PROPFIND", "/shop").status(501).code()).isEqualTo("501.0");
        assertThat(Situation.method("PROPFIND", "/docs")
                        .defaultServlet()
                        .byApplication()
                        .status(405)
                        .code())
                .isEqualTo("405.0");
    }
}
