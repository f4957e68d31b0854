package io.substatus.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.container.behaviour.AnswersFolder;
import io.substatus.container.behaviour.Calls;
import io.substatus.container.behaviour.Views;
import io.substatus.testkit.Container;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.WebXml;
import io.substatus.testkit.Webapp;
import java.nio.file.Path;
import java.util.Map;

/** What answers for a folder, on containers that list folders: never a list, and only what the rules of the answer let out. */
class FoldersIT {

    private static final String LOCATIONS = """
            <location path="admin/index.html"><system.webServer><security>
              <ipSecurity allowUnlisted="false"/></security></system.webServer></location>
            <location path="admin/start.htm"><system.webServer><security>
              <ipSecurity allowUnlisted="false"/></security></system.webServer></location>
            """;

    private static Path app(String sections, WebXml webXml) {
        return Shop.app(Shop.servlets(webXml, Calls.class), AnswersFolder.class, Views.class)
                .file("WEB-INF/web.config", "<configuration>" + sections + LOCATIONS + "</configuration>")
                .file("images/a.txt", "a")
                .file("images/b.txt", "b")
                .file("welcome/index.html", "welcome")
                .file("welcome/start.htm", "start")
                .file("old/default.aspx", "old")
                .file("page/index.xhtml", "page")
                .file("admin/index.html", "secret")
                .file("admin/a.txt", "open")
                .build();
    }

    private static WebXml listing() {
        return WebXml.create().contextParameter("org.eclipse.jetty.servlet.Default.dirAllowed", "true");
    }

    private static WebXml filtered() {
        return listing()
                .filter("substatus", "io.substatus.SubstatusFilter", Map.of())
                .errorPage("/substatus-error");
    }

    /** With a servlet whose pattern fits the name of a welcome file. */
    private static WebXml pages() {
        return filtered()
                .servlet("views", Views.class, "*.xhtml")
                .raw("<welcome-file-list><welcome-file>index.html</welcome-file>"
                        + "<welcome-file>index.xhtml</welcome-file></welcome-file-list>");
    }

    private static Path silent() {
        return app("", pages());
    }

    private static Path documents() {
        return app(
                "<system.webServer><defaultDocument><files><clear/><add value=\"default.aspx\"/>"
                        + "<add value=\"start.htm\"/></files></defaultDocument></system.webServer>",
                filtered());
    }

    private static Path none() {
        return app("<system.webServer><defaultDocument enabled=\"false\"/></system.webServer>", pages());
    }

    private static Path answering() {
        WebXml more = filtered().filter("answers", AnswersFolder.class.getName(), Map.of());
        return app("<system.webServer><directoryBrowse enabled=\"false\"/></system.webServer>", more);
    }

    @OnContainers
    void nothingIsListedThoughFileDoesNotSaySo(Container container) {
        Rows.check(
                container.deployOnce("/silent", FoldersIT::silent),
                nobodysFolder(container, "/images/"),
                nobodysFolder(container, "/"),
                nobodysFolder(container, "/old/"),
                Row.get("/page/").own("200.0", "view"),
                Row.get("/images/a.txt").own("200.0", "a"),
                Row.get("/welcome/").own("200.0", "welcome"),
                Row.get("/admin/").page("403.503"),
                Row.get("/admin/index.html").page("403.503"),
                Row.get("/admin/a.txt").own("200.0", "open"));
    }

    /** Tomcat has a servlet answer that fits the name of a welcome file; Jetty only if it is told to. */
    private static Row nobodysFolder(Container container, String folder) {
        return container.kind().name().startsWith("TOMCAT")
                ? Row.get(folder).own("200.0", "view")
                : Row.get(folder).page("403.14");
    }

    @OnContainers
    void documentsAreThoseThatAreSent(Container container) {
        Rows.check(
                container.deployOnce("/documents", FoldersIT::documents),
                Row.get("/images/").page("403.14"),
                Row.get("/old/").page("403.14"),
                Row.get("/welcome/").own("200.0", "start"),
                Row.get("/admin/").page("403.503"));
    }

    @OnContainers
    void disabledDocumentsAnswerNoFolder(Container container) {
        Rows.check(
                container.deployOnce("/none", FoldersIT::none),
                Row.get("/images/").page("403.14"),
                Row.get("/page/").page("403.14"),
                Row.get("/page/./").page("403.14"),
                Row.get("/page/x/../").page("403.14"),
                Row.get("/page/index.xhtml").own("200.0", "view"),
                Row.get("/welcome/").page("403.14"),
                Row.get("/welcome/index.html").own("200.0", "welcome"));
    }

    /** Frameworks that are filters answer for folders in which there is nothing; the rule comes after them. */
    @OnContainers
    void filterMayAnswerForFolder(Container container) {
        Webapp app = container.deployOnce("/answering", FoldersIT::answering);

        Rows.check(
                app,
                Row.get("/images/?answer").own("200.0", "/images/ by filter"),
                Row.get("/images/").page("403.14"),
                Row.get("/images/?pass").page("403.14"));
        assertThat(app.get("/images/").text()).doesNotContain("b.txt");
    }
}
