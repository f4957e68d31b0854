package io.substatus.dropin;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.testkit.Container;
import io.substatus.testkit.Deployment;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.WebXml;
import io.substatus.testkit.Webapp;
import io.substatus.testkit.WebappBuilder;
import io.substatus.testkit.http.Response;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The jar in WEB-INF/lib of a real application, with the web.xml of the README, without any, and with others. */
class DropInIT {
    private static final Path JAR = Path.of(System.getProperty("substatus.jar"));
    private static final String REFERENCE = "X-Request-Reference";

    private static WebappBuilder app() {
        return WebappBuilder.create().lib(JAR).file("index.html", "<p>Welcome");
    }

    /** The web.xml that the README shows, letter by letter. */
    private static String webXmlOfReadme() throws IOException {
        String readme = Files.readString(Path.of("../README.md"));
        Matcher block = Pattern.compile("```xml\\n(<web-app .*?</web-app>\\n)```", Pattern.DOTALL)
                .matcher(readme);
        assertThat(block.find()).as("a web.xml in README.md").isTrue();
        return block.group(1);
    }

    @OnContainers
    void webXmlOfReadmeWorksAsItStands(Container container) throws IOException {
        answersErrorsAndLogs(
                container.deploy("/shop", app().webXml(webXmlOfReadme()).build()));
    }

    @OnContainers
    void worksInRootContext(Container container) throws IOException {
        answersErrorsAndLogs(container.deploy("", app().webXml(webXmlOfReadme()).build()));
    }

    @OnContainers
    void worksWithoutWebXml(Container container) {
        answersErrorsAndLogs(container.deploy("/shop", app().build()));
    }

    @OnContainers
    void worksBesideWebXmlThatDoesNotNameIt(Container container) {
        WebXml webXml = WebXml.create().contextParameter("colour", "green");
        answersErrorsAndLogs(container.deploy("/shop", app().webXml(webXml).build()));
    }

    private static void answersErrorsAndLogs(Webapp app) {
        assertThat(app.get("/index.html").text()).isEqualTo("<p>Welcome");
        isOurs(app.get("/missing"), 404);
        isOurs(app.get("/WEB-INF/web.xml"), 404);

        assertThat(app.log().awaitExactly(3))
                .extracting(entry -> entry.get("cs-uri-stem") + " " + entry.code())
                .containsExactlyInAnyOrder( // an answer may arrive before its line is written
                        app.contextPath() + "/index.html 200.0",
                        app.contextPath() + "/missing 404.0",
                        app.contextPath() + "/WEB-INF/web.xml 404.8");
    }

    private static void isOurs(Response response, int status) {
        assertThat(response.status()).as(response.toString()).isEqualTo(status);
        assertThat(response.headers(REFERENCE)).as(response.toString()).hasSize(1);
        assertThat(response.body()).isNotEmpty();
        assertThat(response.header("Content-Length")).hasValue(Integer.toString(response.body().length));
    }

    @OnContainers
    void ownDeclarationOfSameNameOverridesFragment(Container container) {
        WebXml webXml = WebXml.create().filter("substatus", "io.substatus.SubstatusFilter", Map.of("siteId", "77"));
        Webapp app = container.deploy("/shop", app().webXml(webXml).build());

        isOurs(app.get("/missing"), 404);
        assertThat(app.log().awaitExactly(1)).hasSize(1);
        assertThat(app.logDirectory().resolve("W3SVC77")).isDirectory();
    }

    @OnContainers
    void ownParametersNeedNoMapping(Container container) {
        WebXml webXml = WebXml.create()
                .raw("<filter><filter-name>substatus</filter-name><init-param><param-name>siteId</param-name>"
                        + "<param-value>78</param-value></init-param></filter>");
        Webapp app = container.deploy("/shop", app().webXml(webXml).build());

        isOurs(app.get("/missing"), 404);
        assertThat(app.log().awaitExactly(1)).hasSize(1);
        assertThat(app.logDirectory().resolve("W3SVC78")).isDirectory();
    }

    @OnContainers
    void doesNothingWhereMetadataIsCompleteWithoutIt(Container container) {
        WebXml webXml = WebXml.create().metadataComplete();
        Webapp app = container.deploy("/shop", app().webXml(webXml).build());

        assertThat(app.get("/index.html").text()).isEqualTo("<p>Welcome");
        Response missing = app.get("/missing");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.headers(REFERENCE)).isEmpty();
        assertThat(app.logDirectory()).doesNotExist();
    }

    @OnContainers
    void worksWhereMetadataIsCompleteWithIt(Container container) throws IOException {
        String webXml = webXmlOfReadme().replace("version=\"6.0\"", "version=\"6.0\" metadata-complete=\"true\"");
        assertThat(webXml).contains("metadata-complete");
        answersErrorsAndLogs(container.deploy("/shop", app().webXml(webXml).build()));
    }

    /** The default error location need not exist, and a servlet that takes every path does not get it. */
    @OnContainers
    void answersErrorLocationThoughServletTakesEveryPath(Container container) throws IOException {
        String servlet = "<servlet><servlet-name>all</servlet-name><servlet-class>" + TakesEverything.class.getName()
                + "</servlet-class></servlet><servlet-mapping><servlet-name>all</servlet-name>"
                + "<url-pattern>/*</url-pattern></servlet-mapping></web-app>";
        Path directory = app().webXml(webXmlOfReadme().replace("</web-app>", servlet))
                .classes(TakesEverything.class)
                .build();
        Webapp app = container.deploy("/shop", directory);

        assertThat(app.get("/anything").text()).isEqualTo("taken");
        isOurs(app.get("/anything?status=404"), 404);
        isOurs(app.get("/WEB-INF/web.xml"), 404);
        assertThat(app.log().awaitExactly(3))
                .extracting(entry -> entry.get("cs-uri-stem") + " " + entry.get("sc-status"))
                .containsExactlyInAnyOrder("/shop/anything 200", "/shop/anything 404", "/shop/WEB-INF/web.xml 404");
    }

    @OnContainers
    void twoApplicationsKeepTheirLogsApart(Container container) {
        Path logs = container.base().resolve("common-logs");
        Deployment deployment = Deployment.defaults().parameter("substatus.logDirectory", logs.toString());
        Webapp one = container.deploy("/one", app().build(), deployment);
        Webapp two = container.deploy("/two", app().build(), deployment);
        one.get("/missing");
        two.get("/missing");

        assertThat(one.log().awaitExactly(2))
                .extracting(entry -> entry.get("cs-uri-stem"))
                .containsExactlyInAnyOrder("/one/missing", "/two/missing");
        assertThat(one.log().files()).hasSize(2);
    }

    /** Answers 200, or what the query asks for. */
    public static final class TakesEverything extends HttpServlet {
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            String status = request.getParameter("status");
            if (status == null) {
                response.getWriter().print("taken");
            } else {
                response.sendError(Integer.parseInt(status));
            }
        }
    }
}
