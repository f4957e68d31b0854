package io.substatus.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.container.behaviour.Calls;
import io.substatus.container.behaviour.Early;
import io.substatus.container.behaviour.Pages;
import io.substatus.testkit.Container;
import io.substatus.testkit.ContainerKind;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.WebXml;
import io.substatus.testkit.Webapp;
import io.substatus.testkit.http.Response;
import io.substatus.testkit.w3c.W3cEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** web.config holds for a request whatever its first dispatch is, and by what the client asked for. */
class FirstDispatchIT {

    private static final String DENYING = security("<ipSecurity allowUnlisted='false'/>");

    private static String security(String content) {
        return "<configuration><system.webServer><security>" + content
                + "</security></system.webServer></configuration>";
    }

    private static Path form(String webConfig) {
        WebXml webXml = Shop.servlets(Shop.webXml(), Calls.class, Pages.class)
                .secured("/secret/*", "user")
                .raw("<login-config><auth-method>FORM</auth-method><form-login-config>"
                        + "<form-login-page>/pages/login</form-login-page>"
                        + "<form-error-page>/pages/login</form-error-page></form-login-config></login-config>");
        return Shop.app(webXml, Pages.class)
                .file("WEB-INF/web.config", webConfig)
                .build();
    }

    /** Tomcat forwards to the login page before any filter; Jetty redirects to it. */
    @OnContainers({ContainerKind.TOMCAT_11, ContainerKind.TOMCAT_10_1})
    void whoIsDeniedGetsNoLoginForm(Container container) {
        Webapp app = container.deploy("/denied", form(DENYING));

        Response refused = app.get("/secret/x", "Accept: text/plain");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).doesNotContain("who are you?");
        assertThat(app.log().awaitExactly(1).get(0).code()).isEqualTo("403.503");
        app.undeploy();
    }

    @OnContainers({ContainerKind.TOMCAT_11, ContainerKind.TOMCAT_10_1})
    void locationIsThatOfWhatWasAskedFor(Container container) {
        String at = "<location path='%s'><system.webServer><security><ipSecurity allowUnlisted='false'/></security>"
                + "</system.webServer></location>";
        Webapp asked =
                container.deploy("/asked", form("<configuration>" + at.formatted("secret/a b") + "</configuration>"));
        assertThat(asked.get("/secret/%61%20b?c").status()).isEqualTo(403);
        assertThat(asked.get("/secret/b").text()).isEqualTo("who are you?");
        asked.undeploy();

        Webapp form = container.deploy("/page", form("<configuration>" + at.formatted("pages") + "</configuration>"));
        assertThat(form.get("/secret/x").text()).isEqualTo("who are you?");
        assertThat(form.get("/pages/login").status()).isEqualTo(403);
        form.undeploy();
    }

    @OnContainers({ContainerKind.TOMCAT_11, ContainerKind.TOMCAT_10_1})
    void loginFormsAreCounted(Container container) {
        Webapp app = container.deploy("/counted", form(security("""
                <dynamicIpSecurity><denyByRequestRate enabled="true" maxRequests="2"
                 requestIntervalInMilliseconds="600000"/></dynamicIpSecurity>""")));

        assertThat(app.get("/secret/x").status()).isEqualTo(200);
        assertThat(guess(app)).isEqualTo(200);
        assertThat(guess(app)).isEqualTo(403);
        assertThat(app.log().awaitExactly(3)).extracting(W3cEntry::code).containsExactly("200.0", "200.0", "403.502");
        app.undeploy();
    }

    private static int guess(Webapp app) {
        return app.request(
                        "POST",
                        "/secret/j_security_check",
                        "j_username=a&j_password=b",
                        "Content-Type: application/x-www-form-urlencoded")
                .status();
    }

    @OnContainers({ContainerKind.TOMCAT_11, ContainerKind.TOMCAT_10_1})
    void brokenFileAndAbsenceHoldForLoginFormsToo(Container container) throws IOException {
        container.allowLog("");
        Webapp broken = container.deploy("/brokenform", form("<configuration><system.webServer><rubbish/>"));
        assertThat(broken.get("/secret/x").status()).isEqualTo(500);
        assertThat(broken.log().awaitExactly(1).get(0).code()).isEqualTo("500.19");
        broken.undeploy();

        Webapp away = container.deploy("/awayform", form("<configuration/>"));
        Files.writeString(away.directory().resolve("app_offline.htm"), "away");
        long end = System.nanoTime() + 20_000_000_000L;
        Response seen = away.get("/secret/x");
        while (seen.status() != 503 && System.nanoTime() < end) {
            seen = away.get("/secret/x");
        }
        assertThat(seen.status()).isEqualTo(503);
        assertThat(seen.text()).isEqualTo("away");
        away.undeploy();
    }

    private static Path early(String webConfig) {
        WebXml webXml = Shop.bareWebXml()
                .filter("early", Early.class.getName(), Map.of())
                .filter("substatus", "io.substatus.SubstatusFilter", Map.of())
                .errorPage("/substatus-error");
        return Shop.app(Shop.servlets(webXml, Calls.class), Early.class)
                .file("WEB-INF/web.config", webConfig)
                .file("tea.txt", "Earl Grey")
                .file("pot.tea", "Assam")
                .build();
    }

    /** A filter before ours forwards, or starts an asynchronous cycle and dispatches. */
    @OnContainers
    void filterBeforeOursDispatches(Container container) {
        Webapp app = container.deploy("/early", early("""
                <configuration><location path="early"><system.webServer><security>
                <requestFiltering><denyUrlSequences><add sequence="secret"/></denyUrlSequences></requestFiltering>
                </security></system.webServer></location></configuration>"""));

        for (String way : new String[] {"forward", "async"}) {
            assertThat(app.get("/early/" + way + "/x").text()).as(way).isEqualTo("Earl Grey");
            assertThat(app.get("/early/" + way + "/secret").status()).as(way).isEqualTo(404);
        }
        assertThat(app.log().awaitExactly(4))
                .extracting(entry -> entry.get("cs-uri-stem") + " " + entry.code())
                .containsExactly(
                        "/early/early/forward/x 200.0",
                        "/early/early/forward/secret 404.5",
                        "/early/early/async/x 200.0",
                        "/early/early/async/secret 404.5");
        app.undeploy();
    }

    /** What answers in the place of a file has a type of its own. */
    @OnContainers({ContainerKind.TOMCAT_11, ContainerKind.TOMCAT_10_1})
    void loginFormKeepsItsTypeAndPlace(Container container) {
        Webapp app = container.deploy("/typed", form("""
                <configuration><system.webServer>
                <defaultDocument><files><add value="start.htm"/></files></defaultDocument>
                <staticContent><mimeMap fileExtension=".tea" mimeType="text/x-tea"/></staticContent>
                </system.webServer></configuration>"""));

        assertThat(app.get("/secret/pot.tea").header("Content-Type").orElse("")).doesNotContain("tea");
        assertThat(app.get("/secret/").text()).isEqualTo("who are you?");
        app.undeploy();
    }
}
