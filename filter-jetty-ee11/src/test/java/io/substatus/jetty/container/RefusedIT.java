package io.substatus.jetty.container;

import static io.substatus.testkit.ContainerKind.JETTY_12_1_EE10;
import static io.substatus.testkit.ContainerKind.JETTY_12_1_EE11;

import io.substatus.testkit.Container;
import io.substatus.testkit.ContainerLauncher;
import io.substatus.testkit.Deployment;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.WebXml;
import io.substatus.testkit.WebappBuilder;
import java.util.Map;

/** What Jetty refuses before any application: a page and a line for each. */
class RefusedIT {

    private static final String END = " HTTP/1.1\r\nHost: localhost\r\n\r\n";

    @OnContainers({JETTY_12_1_EE10, JETTY_12_1_EE11})
    void requestsWhoseFirstLineCannotBeRead(ContainerLauncher launcher) {
        Container container = HookedJetty.start(launcher);
        HookedJetty.check(
                container,
                HookedJetty.nobodysLog(container),
                Tried.lost("GET /%zz" + END, "400.0"),
                Tried.lost("GET /%2" + END, "400.0"),
                Tried.lost("GET /%00" + END, "400.0"),
                Tried.lost("GET /../x" + END, "400.0"),
                Tried.lost("GET /%2e%2e/x" + END, "400.0"),
                Tried.lost("GET /\u0001" + END, "400.0"),
                Tried.lost("GET /" + "a".repeat(9_000) + END, "404.14"),
                Tried.lost("GET / HTTP/3.0\r\nHost: localhost\r\n\r\n", "505.0"),
                Tried.lost("FOO/1.1\r\n\r\n", "400.0"),
                Tried.lost("G(T / HTTP/1.1\r\nHost: localhost\r\n\r\n", "400.0"),
                Tried.lost("GET /\r\n", "505.0"));
    }

    @OnContainers({JETTY_12_1_EE10, JETTY_12_1_EE11})
    void requestsWithBadPathsOrHeaders(ContainerLauncher launcher) {
        Container container = HookedJetty.start(launcher);
        String head = "GET /x HTTP/1.1\r\nHost: localhost\r\n";
        HookedJetty.check(
                container,
                HookedJetty.nobodysLog(container),
                Tried.raw("GET /a%2fb" + END, "400.0", "/a/b"),
                Tried.raw("GET /%ff" + END, "400.0", "/\u00ff"),
                Tried.raw("GET /a%5cb" + END, "400.0", "/a\\b"),
                Tried.raw("GET /a/..;/b" + END, "400.0", "/a/..;/b"),
                Tried.raw("GET //x" + END, "400.0", "//x"),
                Tried.raw("GET /a{b}" + END, "400.0", "/a{b}"),
                Tried.raw("GET /%25zz" + END, "400.0", "/%zz"),
                Tried.raw("GET /x HTTP/1.1\r\n\r\n", "400.0", "/x"),
                Tried.raw(head + "Host: other\r\n\r\n", "400.0", "/x"),
                Tried.raw("GET /x HTTP/1.1\r\nHost: a:b:c\r\n\r\n", "400.0", "/x"),
                Tried.raw("GET http://other/x" + END, "400.0", "/x"),
                Tried.raw(head + "Content-Length: -1\r\n\r\n", "400.7", "/x"),
                Tried.raw(head + "Content-Length: x\r\n\r\n", "400.7", "/x"),
                Tried.raw(head + "Content-Length: 1\r\nContent-Length: 2\r\n\r\n", "400.0", "/x"),
                Tried.raw(head + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n", "400.0", "/x"),
                Tried.raw(head + "X: " + "y".repeat(9_000) + "\r\n\r\n", "404.10", "/x"),
                Tried.raw(head + "Expect: weird\r\n\r\n", "417.0", "/x"),
                Tried.lost("CONNECT / HTTP/1.1\r\nHost: localhost\r\n\r\n", "400.0"));
    }

    @OnContainers({JETTY_12_1_EE10, JETTY_12_1_EE11})
    void requestsThatNoContextTakes(ContainerLauncher launcher) {
        Container container = HookedJetty.start(launcher);
        HookedJetty.check(
                container,
                HookedJetty.nobodysLog(container),
                Tried.of("GET", "/unknown?a=b", "404.0"),
                Tried.of("GET", "/", "404.0"),
                Tried.of("HEAD", "/unknown", "404.0"),
                Tried.of("DELETE", "/unknown", "404.0"),
                Tried.of("OPTIONS", "*", "200.0"));
    }

    @OnContainers({JETTY_12_1_EE10, JETTY_12_1_EE11})
    void requestsToContextsThatFailed(ContainerLauncher launcher) {
        Container container = HookedJetty.start(launcher);
        WebXml broken = WebXml.create().servlet("gone", "shop.Gone", Map.of(), "/gone");
        container.deploy(
                "/broken",
                WebappBuilder.create().webXml(broken).build(),
                Deployment.defaults().keepingFailed());
        HookedJetty.check(
                container,
                HookedJetty.serversLog(container),
                Tried.of("GET", "/broken/gone", "503.0"),
                Tried.of("PUT", "/broken/other", "503.0"));
    }

    @OnContainers({JETTY_12_1_EE10, JETTY_12_1_EE11})
    void contextPathWithoutItsSlash(ContainerLauncher launcher) {
        Container container = HookedJetty.start(launcher);
        container.deploy("/app", HookedJetty.bare(HookedJetty.webXml()).build());
        HookedJetty.check(container, HookedJetty.serversLog(container), Tried.of("GET", "/app", "301.0"));
    }
}
