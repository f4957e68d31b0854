package io.substatus.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.container.behaviour.Calls;
import io.substatus.testkit.Container;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.WebXml;
import io.substatus.testkit.Webapp;
import io.substatus.testkit.http.Response;
import io.substatus.testkit.w3c.W3cEntry;
import java.nio.file.Path;
import java.util.List;

/** An application that is out of service is so for every request, whatever dispatch the filter sees first. */
class OfflineIT {

    private static final String AWAY = "<p>Back at tea time";

    private static Path shop(String login) {
        WebXml webXml = Shop.servlets(Shop.webXml(), Calls.class)
                .secured("/secret/*", "user")
                .secured("/nobody/*", "")
                .raw(login);
        return Shop.app(webXml)
                .file("WEB-INF/web.config", "<configuration/>")
                .file("app_offline.htm", AWAY)
                .file("login.html", "<form>")
                .file("tea.txt", "Earl Grey")
                .build();
    }

    private static void isAway(Webapp app, String method, String path) {
        Response response = app.request(method, path, "");
        assertThat(response.status()).as(method + path).isEqualTo(503);
        assertThat(response.text()).as(method + path).isEqualTo(method.equals("HEAD") ? "" : AWAY);
        assertThat(response.headers("WWW-Authenticate")).as(method + path).isEmpty();
        assertThat(response.complete()).isTrue();
    }

    /** The container has an error for each of them, and the filter sees nothing but its error dispatch. */
    @OnContainers
    void errorsOfTheContainer(Container container) {
        Webapp app = container.deploy("/basic", shop("<login-config><auth-method>BASIC</auth-method></login-config>"));
        List<String> paths = container.kind().isJetty()
                ? List.of("/tea.txt", "/nowhere", "/WEB-INF/web.xml", "/nobody/x")
                : List.of("/tea.txt", "/nowhere", "/WEB-INF/web.xml", "/nobody/x", "/secret/x");
        for (String path : paths) {
            isAway(app, "GET", path);
            isAway(app, "HEAD", path);
            isAway(app, "POST", path);
        }
        assertThat(app.log().awaitExactly(3 * paths.size()))
                .extracting(W3cEntry::code)
                .containsOnly("503.0");
    }

    /** Tomcat forwards to the page, Jetty redirects to it before any filter. */
    @OnContainers
    void pageForSigningIn(Container container) {
        Webapp app = container.deploy(
                "/form",
                shop("<login-config><auth-method>FORM</auth-method><form-login-config>"
                        + "<form-login-page>/login.html</form-login-page>"
                        + "<form-error-page>/login.html</form-error-page></form-login-config></login-config>"));

        if (container.kind().isTomcat()) {
            isAway(app, "GET", "/secret/x");
            assertThat(app.log().awaitExactly(1)).extracting(W3cEntry::code).containsExactly("503.0");
        } else {
            assertThat(app.get("/secret/x").status()).isEqualTo(302);
        }
        isAway(app, "GET", "/login.html");
    }
}
