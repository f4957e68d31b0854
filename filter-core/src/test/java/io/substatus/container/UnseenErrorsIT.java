package io.substatus.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.container.behaviour.Calls;
import io.substatus.container.behaviour.Pages;
import io.substatus.container.behaviour.Starts;
import io.substatus.testkit.Container;
import io.substatus.testkit.ContainerKind;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.WebXml;
import io.substatus.testkit.Webapp;
import io.substatus.testkit.w3c.W3cEntry;
import java.nio.file.Path;
import java.util.Map;

/**
 * Errors that the container makes before any filter, or instead of it: the default error page brings them to the filter,
 * which answers and logs what the client asked for.
 *
 * <p>What no filter can have, because the container makes no error dispatch, is the business of the container modules:
 *
 * <ul>
 *   <li>Jetty: 401 challenges, TRACE (its default security constraint), the whole context after a servlet class was not
 *       found or a filter failed to start.
 *   <li>Tomcat: contexts that failed to start.
 *   <li>Both: malformed requests, and requests that no context takes.
 * </ul>
 */
class UnseenErrorsIT {
    private static Path shop() {
        WebXml webXml = Shop.servlets(Shop.webXml(), Calls.class, Pages.class)
                .servlet("failing", Starts.Failing.class, "/failing")
                .servlet("gone", Starts.Gone.class, "/gone")
                .servlet("away", Starts.Away.class, "/away")
                .servlet("closing", Starts.Closing.class, "/closing")
                .servlet("resting", Starts.Resting.class, "/resting")
                .secured("/secret/*", "user")
                .secured("/nobody/*", "")
                .basicLogin();
        return Shop.app(webXml, Starts.class, Pages.class).build();
    }

    @OnContainers
    void hiddenFolders(Container container) {
        Rows.check(
                container.deployOnce("/shop", UnseenErrorsIT::shop),
                Row.get("/WEB-INF/web.xml").page("404.8"),
                Row.get("/web-inf/web.xml").page("404.8"),
                Row.get("/WEB-INF/").page("404.8"),
                Row.get("/META-INF/context.xml").page("404.8"),
                Row.get("/WEB-INF;x/web.xml").page("404.8"),
                Row.get("/a/../WEB-INF/web.xml").page("404.8"),
                Row.of("HEAD", "/WEB-INF/web.xml").page("404.8"));
    }

    @OnContainers
    void servletsThatDoNotStart(Container container) {
        boolean jetty = container.kind().isJetty();
        Webapp app = container.deployOnce("/shop", UnseenErrorsIT::shop);
        Rows.checkInTurn(
                app,
                Row.get("/failing").page("500.0").trace("boom init", jetty ? 2 : 4), // two for each attempt
                jetty ? Row.get("/failing").page("404.0") : Row.get("/failing").page("500.0"),
                jetty
                        ? Row.get("/gone").page("404.0")
                        : Row.get("/gone").page("503.0").trace("gone"),
                jetty ? Row.get("/gone").page("404.0") : Row.get("/gone").page("503.0"),
                jetty
                        ? Row.get("/away").page("503.0")
                        : Row.get("/away").page("503.0").trace("away"),
                Row.get("/away").page("503.0"));
    }

    /**
     * Tomcat has to see the exception to close the servlet, which it does after the page is out, and complains that it is.
     */
    @OnContainers
    void servletsThatClose(Container container) {
        boolean jetty = container.kind().isJetty();
        Webapp app = container.deployOnce("/shop", UnseenErrorsIT::shop);
        Row closing = Row.get("/closing").page("404.0");
        Row resting = Row.get("/resting").page("503.0");
        Rows.check(app, jetty ? closing : closing.closes().trace("boom closed|Exception Processing", 2));
        Rows.check(app, jetty ? closing : Row.get("/closing").page("503.0"));
        Rows.check(app, jetty ? resting : resting.closes().trace("boom resting|Exception Processing", 2));
        Rows.check(app, resting);
    }

    @OnContainers({ContainerKind.TOMCAT_11, ContainerKind.TOMCAT_10_1})
    void servletWhoseClassIsMissing(Container container) {
        Path shop = Shop.app(Shop.servlets(Shop.webXml(), Calls.class)
                        .servlet("missing", "shop.Missing", Map.of(), "/missing"))
                .build();
        Rows.checkInTurn(
                container.deploy("/missing", shop),
                Row.get("/missing").page("500.21").trace("shop.Missing"),
                Row.get("/missing").page("500.21"),
                Row.of("TRACE", "/calls/ok").page("405.0"));
    }

    @OnContainers
    void refusedUsers(Container container) {
        boolean tomcat = container.kind().isTomcat();
        Webapp app = container.deployOnce("/shop", UnseenErrorsIT::shop);
        String bob = "Authorization: Basic Ym9iOnNlY3JldA==";
        Rows.check(
                app,
                Row.get("/secret/x").header(bob).page("403.0"),
                Row.get("/nobody/x").page("403.0"));
        if (tomcat) {
            Rows.check(
                    app,
                    Row.get("/secret/x").page("401.2"),
                    Row.get("/secret/x")
                            .header("Authorization: Basic Ym9iOndyb25n")
                            .page("401.1"));
            assertThat(app.get("/secret/x").header("WWW-Authenticate"))
                    .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Basic "));
        }
    }

    @OnContainers
    void lineTellsWhatWasAskedFor(Container container) {
        Webapp app = container.deployOnce("/shop", UnseenErrorsIT::shop);
        int before = app.log().entries().size();
        app.get("/%57EB-INF/a%20b.xml?c=d", "User-Agent: hidden");
        W3cEntry line = app.log().awaitExactly(before + 1).get(before);
        assertThat(line.get("cs-uri-stem")).isEqualTo("/shop/WEB-INF/a+b.xml");
        assertThat(line.get("cs-uri-query")).isEqualTo("c=d");
        assertThat(line.get("cs-method")).isEqualTo("GET");
    }

    /** Tomcat shows a login form by a FORWARD that no REQUEST dispatch came before; Jetty redirects to it. */
    @OnContainers({ContainerKind.TOMCAT_11, ContainerKind.TOMCAT_10_1})
    void loginFormThatIsForwardedTo(Container container) {
        WebXml webXml = Shop.servlets(Shop.webXml(), Calls.class, Pages.class)
                .secured("/secret/*", "user")
                .raw("<login-config><auth-method>FORM</auth-method><form-login-config>"
                        + "<form-login-page>/pages/login</form-login-page>"
                        + "<form-error-page>/pages/login</form-error-page></form-login-config></login-config>");
        Webapp app = container.deploy("/form", Shop.app(webXml, Pages.class).build());
        Rows.check(app, Row.get("/secret/x?y=z").own("200.0", "who are you?"));
        assertThat(app.log().entries().get(0).get("cs-uri-query")).isEqualTo("y=z");
    }
}
