package io.substatus.tomcat;

import static io.substatus.testkit.ContainerKind.TOMCAT_10_1;
import static io.substatus.testkit.ContainerKind.TOMCAT_11;

import io.substatus.testkit.ContainerLauncher;
import io.substatus.testkit.OnContainers;

/** Every request that Tomcat answers by itself has our page and one line; so have those that the application fails. */
class RowsIT {
    private static final String GOOD = "Authorization: Basic YWxpY2U6c2VjcmV0"; // alice:secret, a user
    private static final String OTHER = "Authorization: Basic Ym9iOnNlY3JldA=="; // bob:secret, not a user
    private static final String WRONG = "Authorization: Basic YWxpY2U6d3Jvbmc=";

    @OnContainers({TOMCAT_11, TOMCAT_10_1})
    void malformedTargets(ContainerLauncher launcher) {
        Rows.check(
                Server.start(launcher).deploy("/shop", Server.filtered()),
                Row.get("/%zz").page("400.0"),
                Row.get("/shop/%2").page("400.0"),
                Row.get("/shop/%00").page("400.0"),
                Row.get("/../x").page("400.0"),
                Row.get("/shop/%ff").page("400.0"),
                Row.get("/shop/%c0%af").page("400.0"),
                Row.get("/shop/a%2fb").page("400.0"),
                Row.get("/shop/a%5cb").page("400.0"),
                Row.get("/shop/a\\b").page("400.0"),
                Row.get("/shop/{a}").page("400.0"),
                Row.get("/shop/a^b|c").page("400.0"),
                Row.get("/shop/\u00e4").page("400.0"),
                Row.get("/shop/a#b").page("400.0"),
                Row.get("/shop/?{}").page("400.0"),
                Row.of("HEAD", "/%zz").page("400.0"));
    }

    @OnContainers({TOMCAT_11, TOMCAT_10_1})
    void malformedHeads(ContainerLauncher launcher) {
        Rows.check(
                Server.start(launcher).deploy("/shop", Server.filtered()),
                Row.get("/shop/" + "a".repeat(9000)).page("404.14"),
                Row.get("/shop/?" + "a".repeat(9000)).page("404.14"),
                Row.of("GET", "/shop/", "X-Long: " + "a".repeat(9000)).page("404.10"),
                Row.of("GET", "/shop/", "X-Many: 1\r\n".repeat(300) + "X-Last: 1")
                        .page("400.0"),
                Row.raw("no Host", "GET /shop/ HTTP/1.1").page("400.0"),
                Row.of("GET", "/shop/", "Host: other").page("400.0"),
                Row.raw("bad Host", "GET /shop/ HTTP/1.1", "Host: a b").page("400.0"),
                Row.raw("Host with _", "GET /shop/ HTTP/1.1", "Host: a_b").page("400.0"),
                Row.raw("other Host", "GET http://one/shop/ HTTP/1.1", "Host: two")
                        .page("400.0"),
                Row.of("POST", "/shop/", "Content-Length: tea").page("400.7"),
                Row.of("POST", "/shop/", "Content-Length: -1").page("400.7"),
                Row.of("POST", "/shop/", "Content-Length: 1", "Content-Length: 2")
                        .page("400.7"),
                Row.of("POST", "/shop/", "Transfer-Encoding: tea").page("501.0"),
                Row.of("GET", "/shop/", "Expect: weird").page("417.0"),
                Row.raw("HTTP/3.0", "GET /shop/ HTTP/3.0", "Host: localhost").page("505.0"),
                Row.raw("garbage", "tea tea tea").page("400.0"),
                Row.raw("FOO/1.1", "GET /shop/ FOO/1.1", "Host: localhost").page("400.0"),
                Row.raw("bad method", "G[T /shop/ HTTP/1.1", "Host: localhost").page("400.0"),
                Row.raw("TLS hello", "\u0016\u0003\u0001\u0000\u00a5\u0001").page("400.0"),
                Row.of("CONNECT", "localhost:80").page("501.0"),
                Row.of("OPTIONS", "*").empty("200.0"));
    }

    @OnContainers({TOMCAT_11, TOMCAT_10_1})
    void brokenBodies(ContainerLauncher launcher) {
        Server server =
                Server.start(launcher).deploy("/shop", Server.filtered()).deploy("/plain", Server.plain());
        for (String app : new String[] {"/shop", "/plain"}) {
            Rows.check(
                    server,
                    Row.of("POST", app + "/acts/read", "Transfer-Encoding: chunked")
                            .body("tea\r\n")
                            .page("400.0"),
                    Row.of("POST", app + "/acts/swallow", "Transfer-Encoding: chunked")
                            .body("tea\r\n")
                            .page("400.0"));
        }
    }

    @OnContainers({TOMCAT_11, TOMCAT_10_1})
    void applicationsWithTheFilter(ContainerLauncher launcher) {
        Rows.check(Server.start(launcher).deploy("/shop", Server.filtered()), rows());
    }

    @OnContainers({TOMCAT_11, TOMCAT_10_1})
    void applicationsWithoutTheFilter(ContainerLauncher launcher) {
        Rows.check(Server.start(launcher).deploy("/shop", Server.plain()), rows());
    }

    private static Row[] rows() {
        return new Row[] {
            Row.get("/shop").empty("302.0"),
            Row.get("/nowhere/at/all").page("404.0"),
            Row.get("/shopping").page("404.0"),
            Row.get("/shop/tea.txt").own("200.0"),
            Row.get("/shop/coffee.txt").page("404.0"),
            Row.of("HEAD", "/shop/coffee.txt").page("404.0"),
            Row.get("/shop/").page("403.14"),
            Row.get("/shop/WEB-INF/web.xml").page("404.8"),
            Row.get("/shop/web-inf/web.xml").page("404.8"),
            Row.get("/shop/META-INF/").page("404.8"),
            Row.of("HEAD", "/shop/WEB-INF/web.xml").page("404.8"),
            Row.get("/shop/a.jsp").page("500.21"),
            Row.get("/shop/missing").page("500.21"),
            Row.get("/shop/missing").page("500.21"),
            Row.get("/shop/failing").page("500.0"),
            Row.get("/shop/failing").page("500.0"),
            Row.get("/shop/away").page("503.0"),
            Row.get("/shop/away").page("503.0"),
            Row.of("TRACE", "/shop/tea.txt").page("405.0"),
            Row.of("PUT", "/shop/tea.txt").page("405.0"),
            Row.of("FOO", "/shop/tea.txt").page("501.0"),
            Row.get("/shop/secret/tea").page("401.2"),
            Row.of("GET", "/shop/secret/tea", WRONG).page("401.1"),
            Row.of("GET", "/shop/secret/tea", "Authorization: Basic ???").page("401.1"),
            Row.of("GET", "/shop/secret/tea", OTHER).page("403.0"),
            Row.of("PUT", "/shop/secret/tea", OTHER).page("403.0"),
            Row.of("GET", "/shop/secret/tea", GOOD).page("404.0"),
            Row.get("/shop/nobody/tea").page("403.0"),
            Row.get("/shop/tls/tea").empty("302.0"),
            Row.get("/shop/acts/ok").own("200.0"),
            Row.get("/shop/acts/send404").page("404.0"),
            Row.get("/shop/acts/send503").page("503.0"),
            Row.get("/shop/acts/words").own("404.0"),
            Row.get("/shop/acts/boom").page("500.0"),
            Row.get("/shop/acts/half").page("500.0"),
            Row.get("/shop/acts/memory").nothing("500.13"),
            Row.get("/shop/acts/async-ok").empty("200.0"),
            Row.get("/shop/acts/async-timeout").page("500.0"),
            Row.get("/shop/acts/async-404").page("404.0")
        };
    }
}
