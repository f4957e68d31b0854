package io.substatus.jetty.container;

import static io.substatus.testkit.ContainerKind.JETTY_12_1_EE10;
import static io.substatus.testkit.ContainerKind.JETTY_12_1_EE11;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.testkit.Container;
import io.substatus.testkit.ContainerLauncher;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.WebXml;
import io.substatus.testkit.Webapp;
import io.substatus.testkit.w3c.W3cLogFolder;

/** Errors within a context that no filter sees, and all errors of an application without the filter. */
class ContextErrorsIT {

    private static final String BOB = "Authorization: Basic Ym9iOnNlY3JldA==";
    private static final String WRONG = "Authorization: Basic Ym9iOndyb25n";

    private static WebXml secured() {
        return HookedJetty.webXml()
                .secured("/secret/*", "user")
                .secured("/nobody/*", "")
                .raw("<security-constraint><web-resource-collection><web-resource-name>tls</web-resource-name>"
                        + "<url-pattern>/tls/*</url-pattern></web-resource-collection><user-data-constraint>"
                        + "<transport-guarantee>CONFIDENTIAL</transport-guarantee></user-data-constraint>"
                        + "</security-constraint>")
                .basicLogin();
    }

    private static Tried[] refusals() {
        return new Tried[] {
            Tried.of("GET", "/app/secret/x", "401.2"),
            Tried.of("HEAD", "/app/secret/x", "401.2"),
            Tried.of("PUT", "/app/secret/x", "401.2"),
            Tried.of("GET", "/app/secret/x", "401.1", WRONG),
            Tried.of("GET", "/app/secret/x", "500.0", "Authorization: Basic !"),
            Tried.of("GET", "/app/secret/x", "403.0", BOB),
            Tried.of("PUT", "/app/secret/x", "403.0", BOB),
            Tried.of("GET", "/app/nobody/x", "403.0"),
            Tried.of("DELETE", "/app/nobody/x", "403.0"),
            Tried.of("TRACE", "/app/shop/x", "403.0"),
            Tried.of("GET", "/app/tls/x", "403.4"),
            Tried.of("GET", "/app/WEB-INF/web.xml", "404.8"),
            Tried.of("PUT", "/app/WEB-INF/web.xml", "404.8"),
        };
    }

    @OnContainers({JETTY_12_1_EE10, JETTY_12_1_EE11})
    void refusedUsersOfAnApplicationWithTheFilter(ContainerLauncher launcher) {
        Container container = HookedJetty.start(launcher);
        Webapp app = container.deploy("/app", HookedJetty.filtered(secured()).build());
        HookedJetty.check(container, app.log(), refusals());
        assertThat(app.get("/secret/x").header("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWithIgnoringCase("basic "));
        assertThat(container.base().resolve("logs")).doesNotExist();
    }

    @OnContainers({JETTY_12_1_EE10, JETTY_12_1_EE11})
    void refusedUsersOfAnApplicationWithoutTheFilter(ContainerLauncher launcher) {
        Container container = HookedJetty.start(launcher);
        container.deploy("/app", HookedJetty.bare(secured()).build());
        HookedJetty.check(container, HookedJetty.serversLog(container), refusals());
    }

    @OnContainers({JETTY_12_1_EE10, JETTY_12_1_EE11})
    void errorsOfAnApplicationWithoutTheFilter(ContainerLauncher launcher) {
        Container container = HookedJetty.start(launcher);
        container.deploy(
                "/app", HookedJetty.bare(HookedJetty.webXml()).folder("empty").build());
        HookedJetty.check(
                container,
                HookedJetty.serversLog(container),
                Tried.of("GET", "/app/shop/fine", "200.0"),
                Tried.of("GET", "/app/missing", "404.0"),
                Tried.of("HEAD", "/app/missing", "404.0"),
                Tried.of("GET", "/app/empty/", "403.14"),
                Tried.of("GET", "/app/shop/conflict", "409.0"),
                Tried.of("GET", "/app/shop/crash", "500.0"),
                Tried.of("GET", "/app/shop/asyncError", "409.0"),
                Tried.of("PUT", "/app/shop/x", "405.0"),
                Tried.of("FOO", "/app/shop/x", "501.0"));
    }

    @OnContainers({JETTY_12_1_EE10, JETTY_12_1_EE11})
    void errorPagesOfTheApplicationWin(ContainerLauncher launcher) {
        Container container = HookedJetty.start(launcher);
        WebXml webXml = HookedJetty.webXml()
                .secured("/nobody/*", "")
                .errorPage(403, "/shop/own")
                .errorPage(404, "/shop/own");
        Webapp app = container.deploy("/app", HookedJetty.bare(webXml).build());
        W3cLogFolder log = HookedJetty.serversLog(container);
        assertThat(app.get("/missing").text()).isEqualTo("fine");
        log.await(1); // a line comes after its answer, so that two answers may change places
        assertThat(app.get("/nobody/x").text()).isEqualTo("fine");
        assertThat(app.get("/nobody/x").status()).isEqualTo(403);
        assertThat(log.awaitExactly(3)).extracting(line -> line.code()).containsExactly("404.0", "403.0", "403.0");
    }
}
