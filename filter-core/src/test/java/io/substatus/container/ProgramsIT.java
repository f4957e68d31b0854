package io.substatus.container;

import static io.substatus.testkit.ContainerKind.TOMCAT_10_1;
import static io.substatus.testkit.ContainerKind.TOMCAT_11;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.container.behaviour.Calls;
import io.substatus.container.behaviour.Throws;
import io.substatus.testkit.Container;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.WebXml;
import io.substatus.testkit.Webapp;
import io.substatus.testkit.http.Response;
import java.nio.file.Path;
import java.util.Map;

/** {@code isapiCgiRestriction}: which programs and servlets may run. */
class ProgramsIT {

    private static final String RULES = """
            <configuration>
              <system.webServer><security>
                <isapiCgiRestriction notListedCgisAllowed="%s">
                  <add path="/cgi-bin/listed.sh" allowed="true"/>
                  <add path="\\cgi-bin\\denied.sh" allowed="false"/>
                  <add path="io.substatus.container.behaviour.Throws" allowed="false"/>
                </isapiCgiRestriction>
              </security></system.webServer>
            </configuration>
            """;

    private static final String PROGRAM = "printf 'Content-Type: text/plain\\r\\n\\r\\nran %s' \"$PATH_INFO\"\n";

    private static Path shop(boolean notListedAllowed) {
        WebXml webXml = Shop.servlets(Shop.webXml(), Calls.class, Throws.class);
        return Shop.app(webXml, Throws.class)
                .file("WEB-INF/web.config", RULES.formatted(notListedAllowed))
                .file("tea.txt", "Earl Grey")
                .build();
    }

    /** Tomcat's servlet for programs, which needs an application that it trusts. */
    private static Path withPrograms(boolean notListedAllowed) {
        WebXml webXml = Shop.webXml()
                .servlet(
                        "cgi",
                        "org.apache.catalina.servlets.CGIServlet",
                        Map.of("cgiPathPrefix", "WEB-INF/programs", "executable", "/bin/sh"),
                        "/cgi-bin/*");
        return Shop.app(webXml)
                .file("META-INF/context.xml", "<Context privileged=\"true\"/>")
                .file("WEB-INF/web.config", RULES.formatted(notListedAllowed))
                .file("WEB-INF/programs/listed.sh", PROGRAM)
                .file("WEB-INF/programs/denied.sh", PROGRAM)
                .file("WEB-INF/programs/other.sh", PROGRAM)
                .build();
    }

    @OnContainers
    void servletThatIsListedAsDeniedDoesNotRun(Container container) {
        Webapp app = container.deploy("/shop", shop(false));
        Rows.check(
                app,
                Row.get("/throws/runtime").page("404.2"),
                Row.of("POST", "/throws/runtime").page("404.2"),
                Row.get("/tea.txt").own("200.0", "Earl Grey"),
                Row.get("/calls/send409").page("409.0"));
    }

    @OnContainers({TOMCAT_11, TOMCAT_10_1})
    void onlyListedProgramsRun(Container container) {
        container.allowLog("I/O problems with stderr"); // Tomcat closes it while it still reads
        Webapp app = container.deploy("/shop", withPrograms(false));

        assertThat(run(app, "/cgi-bin/listed.sh")).isEqualTo("200 ran ");
        assertThat(run(app, "/cgi-bin/listed.sh/more")).isEqualTo("200 ran /more");
        assertThat(run(app, "/cgi-bin/denied.sh")).startsWith("404 ").doesNotContain("ran");
        assertThat(run(app, "/cgi-bin/denied.sh/more")).startsWith("404 ").doesNotContain("ran");
        assertThat(run(app, "/cgi-bin/DENIED.sh")).startsWith("404 ").doesNotContain("ran");
        assertThat(run(app, "/cgi-bin/other.sh")).startsWith("404 ").doesNotContain("ran");
        assertThat(app.log().awaitExactly(6))
                .extracting(line -> line.code())
                .containsExactlyInAnyOrder("200.0", "200.0", "404.2", "404.2", "404.2", "404.2");
    }

    @OnContainers({TOMCAT_11, TOMCAT_10_1})
    void programsThatAreNotListedRunWhereThatIsAllowed(Container container) {
        container.allowLog("I/O problems with stderr");
        Webapp app = container.deploy("/shop", withPrograms(true));

        assertThat(run(app, "/cgi-bin/other.sh")).isEqualTo("200 ran ");
        assertThat(run(app, "/cgi-bin/denied.sh")).startsWith("404 ").doesNotContain("ran");
        assertThat(app.log().awaitExactly(2))
                .extracting(line -> line.code())
                .containsExactlyInAnyOrder("200.0", "404.2");
    }

    private static String run(Webapp app, String path) {
        Response response = app.get(path, "Accept: text/plain");
        return response.status() + " " + response.text();
    }
}
