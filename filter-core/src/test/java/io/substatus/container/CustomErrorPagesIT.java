package io.substatus.container;

import static io.substatus.container.WebConfigs.HTML;
import static io.substatus.container.WebConfigs.entry;
import static io.substatus.container.WebConfigs.get;
import static io.substatus.container.WebConfigs.httpErrors;
import static io.substatus.container.WebConfigs.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.container.WebConfigs.Seen;
import io.substatus.testkit.Container;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.Webapp;
import io.substatus.testkit.http.HttpWire;
import io.substatus.testkit.http.Response;
import java.nio.file.Path;
import java.util.List;

/** Custom errors that are pages of the application: what they are told, and what becomes of them when they fail. */
class CustomErrorPagesIT {
    private static final List<String> FAILING = List.of(
            "/executed/throws",
            "/executed/sends",
            "/executed/async",
            "/executed/forwards-missing",
            "/executed/endless",
            "/executed/endless-words",
            "/executed/no-such-act",
            "/nowhere/page.html",
            "executed/tells",
            "//host/executed/tells",
            "");

    private static Path everywhere(String path) {
        return WebConfigs.app(httpErrors(" defaultPath=\"" + path + "\" defaultResponseMode=\"ExecuteURL\""))
                .file("static/page.html", "<p>static page")
                .build();
    }

    private static Webapp telling(Container container) {
        return container.deployOnce("/telling", () -> everywhere("/executed/tells"));
    }

    @OnContainers
    void pageIsToldOfTheErrorAsInIis(Container container) {
        Webapp app = telling(container);
        Seen seen = request(app, "POST", "/calls/send404?a=1&b=%20", HTML, "If-None-Match: *", "Range: bytes=0-0");
        String port = ":" + container.port();

        assertThat(seen.response().status()).isEqualTo(404);
        assertThat(seen.code()).isEqualTo("404.0");
        assertThat(seen.response().text())
                .contains("tells \u00E4\n")
                .contains("status 404\n")
                .contains("method GET\n")
                .containsPattern("query 404;http://[a-z0-9.]+" + port + "/telling/calls/send404\\?a=1&b=%20\n")
                .contains("hidden []\n")
                .contains("status_code 404\n")
                .contains("message no such tea\n")
                .contains("request_uri /telling/calls/send404\n")
                .contains("method POST\n")
                .contains("query_string a=1&b=%20\n")
                .contains("exception null\n");
        assertThat(seen.response().header("Content-Type").orElseThrow())
                .isEqualToIgnoringCase("text/html;charset=utf-8");
        assertThat(seen.response().header("Cache-Control")).contains("no-store");
        assertThat(seen.response().header("X-Content-Type-Options")).contains("nosniff");
        assertThat(seen.response().header("X-Request-Reference")).isPresent();
    }

    /** Every way in which an application has an error leads to the page, once, and the line has the code. */
    @OnContainers
    void everyErrorIsAnswered(Container container) {
        container.allowLog("boom runtime");
        container.allowLog("boom throw");
        container.allowLog("boom task");
        container.allowLog("boom dispatched");
        Webapp app = telling(container);
        for (String row : List.of(
                "/nowhere.txt 404.0",
                "/WEB-INF/web.xml 404.8",
                "/calls/set404 404.0",
                "/calls/forward-send 404.0",
                "/calls/forward-set 404.0",
                "/calls/forward-missing 404.0",
                "/calls/include-then-send 409.0",
                "/calls/written-send 404.0",
                "/calls/send-write 404.0",
                "/throws/runtime 500.0",
                "/waits/timeout 500.0",
                "/waits/timeout-send 504.0",
                "/waits/timeout-set 504.0",
                "/waits/task-throws 500.0",
                "/waits/task-send 502.0",
                "/waits/task-set 503.0",
                "/waits/throw 500.0",
                "/waits/dispatch-send 404.0",
                "/waits/dispatch-set 404.0",
                "/waits/dispatch-missing 404.0",
                "/waits/dispatch-throws 500.0")) {
            String path = row.substring(0, row.indexOf(' '));
            String code = row.substring(row.indexOf(' ') + 1);
            Seen seen = get(app, path, HTML);

            assertThat(seen.code()).as(path).isEqualTo(code);
            assertThat(seen.response().status()).as(path).isEqualTo(Integer.parseInt(code.substring(0, 3)));
            assertThat(seen.response().text())
                    .as(path)
                    .startsWith("tells \u00E4\n")
                    .contains("status_code " + code.substring(0, 3));
            assertThat(seen.response().complete()).as(path).isTrue();
        }
    }

    @OnContainers
    void exceptionIsShownToThePageAndKeptFromTheContainer(Container container) {
        container.allowLog("boom runtime");
        Webapp app = telling(container);
        Response response = app.get("/throws/runtime", HTML);
        Response head = app.request("HEAD", "/throws/runtime", "", HTML);

        assertThat(response.status()).isEqualTo(500);
        assertThat(response.text())
                .contains("exception java.lang.IllegalStateException: boom runtime\n")
                .contains("type class java.lang.IllegalStateException\n");
        assertThat(head.status()).isEqualTo(500);
        assertThat(head.header("Cache-Control")).contains("no-store");
        assertThat(Integer.parseInt(head.header("Content-Length").orElseThrow()))
                .isPositive();
    }

    @OnContainers
    void connectionServesTheNextRequest(Container container) {
        Webapp app = telling(container);
        try (HttpWire wire = app.connect()) {
            Response first = wire.request("POST", "/telling/nowhere", "some body", HTML);
            Response head = wire.request("HEAD", "/telling/nowhere", "", HTML);
            Response second = wire.request("GET", "/telling/calls/ok", "", HTML);

            assertThat(first.text()).contains("method GET\n");
            assertThat(head.status()).isEqualTo(404);
            assertThat(head.body()).isEmpty();
            assertThat(Integer.parseInt(head.header("Content-Length").orElseThrow()))
                    .isPositive();
            assertThat(second.text()).isEqualTo("fine");
        }
    }

    /** The original status stays, and a page that is a file is no answer to conditions and ranges. */
    @OnContainers
    void staticPageKeepsTheStatus(Container container) {
        Webapp app = container.deployOnce("/file", () -> everywhere("/static/page.html"));
        for (String header : List.of(
                "X: y", "If-None-Match: *", "Range: bytes=0-1", "If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT")) {
            Seen seen = get(app, "/nowhere", HTML, header);

            assertThat(seen.response().status()).as(header).isEqualTo(404);
            assertThat(seen.response().text()).as(header).isEqualTo("<p>static page");
            assertThat(seen.code()).as(header).isEqualTo("404.0");
            assertThat(seen.response().header("Content-Type").orElseThrow()).startsWith("text/html");
            for (String name : List.of("ETag", "Last-Modified", "Accept-Ranges", "Content-Range")) {
                assertThat(seen.response().headers(name)).as(name).isEmpty();
            }
        }
    }

    @OnContainers
    void pageMayForwardAndInclude(Container container) {
        Webapp forwards = container.deployOnce("/forwards", () -> everywhere("/executed/forwards"));
        Webapp includes = container.deployOnce("/includes", () -> everywhere("/executed/includes"));

        assertThat(get(forwards, "/nowhere", HTML).response().text()).startsWith("tells");
        Seen included = get(includes, "/nowhere", HTML);
        assertThat(included.response().text()).isEqualTo("with executed");
        assertThat(included.code()).isEqualTo("404.0");
    }

    /** Client and log agree; of a status that the page has set no more is known. */
    @OnContainers
    void pageMaySetAnotherStatus(Container container) {
        Webapp gone = container.deployOnce("/gone", () -> everywhere("/executed/gone"));
        Webapp fine = container.deployOnce("/fine", () -> everywhere("/executed/fine"));
        Webapp redirects = container.deployOnce("/redirects", () -> everywhere("/executed/redirects"));

        Seen seen = get(gone, "/WEB-INF/web.xml", HTML);
        assertThat(seen.response().status()).isEqualTo(410);
        assertThat(seen.response().text()).isEqualTo("gone");
        assertThat(seen.code()).isEqualTo("410.0");
        Seen ok = get(fine, "/WEB-INF/web.xml", HTML);
        assertThat(ok.response().status()).isEqualTo(200);
        assertThat(ok.code()).isEqualTo("200.0");
        Seen moved = get(redirects, "/nowhere", HTML);
        assertThat(moved.response().status()).isEqualTo(302);
        assertThat(moved.response().header("Location").orElseThrow()).endsWith("/elsewhere");
        assertThat(moved.code()).isEqualTo("302.0");
    }

    @OnContainers
    void fieldsOfThePageGoOutButThoseOfCaches(Container container) {
        Webapp app = container.deployOnce("/fields", () -> everywhere("/executed/fields"));
        Response response = app.get("/nowhere", HTML);

        assertThat(response.header("Cache-Control")).contains("no-store");
        assertThat(response.headers("ETag")).isEmpty();
        assertThat(response.headers("Last-Modified")).isEmpty();
        assertThat(response.header("Content-Security-Policy")).contains("default-src 'self' cdn.example");
        assertThat(response.header("Link")).contains("</a>; rel=a, </b>; rel=b");
        assertThat(response.headers("Set-Cookie")).contains("page=1; Path=/");
        assertThat(response.header("Content-Type").orElseThrow()).isEqualToIgnoringCase("text/html;charset=iso-8859-1");
        assertThat(response.body()).containsExactly((byte) 0xE4);
    }

    /** Ours stands in, nothing of the page gets out, and the page of the page is not asked for. */
    @OnContainers
    void pageThatFailsLeavesOurs(Container container) {
        container.allowLog("boom executed");
        container.allowLog("no-such-act");
        container.allowLog("custom error failed");
        container.allowLog("is not asynchronous");
        container.allowLog("more than 4 MB");
        for (int i = 0; i < FAILING.size(); i++) {
            String page = FAILING.get(i);
            String context = "/failing" + i;
            String where = page.isEmpty() || page.startsWith("/nowhere") ? context + page : page;
            Webapp app = container.deployOnce(context, () -> everywhere(where));
            for (String path : List.of("/nowhere", "/calls/send404", "/waits/dispatch-send")) {
                Seen answered = get(app, path, HTML);

                assertThat(answered.response().status()).as(page).isEqualTo(404);
                assertThat(answered.response().text())
                        .as(page)
                        .contains("</html>")
                        .doesNotContain("half a page");
                assertThat(answered.code()).as(page).isEqualTo("404.0");
            }
        }
    }

    @OnContainers
    void failureOfAPageIsToldOnce(Container container) {
        Webapp app = container.deployOnce("/sends", () -> everywhere("/executed/sends"));
        int mark = container.log().mark();
        for (int i = 0; i < 3; i++) {
            get(app, "/nowhere", HTML);
        }
        assertThat(container.log().since(mark).split("custom error failed: .*sendError\\(503\\)", -1))
                .hasSize(2);
    }

    @OnContainers
    void pageIsFoundWithTheContextPathAndWithout(Container container) {
        Webapp with = container.deployOnce("/with", () -> everywhere("/with/executed/words"));
        Webapp without = container.deployOnce("/without", () -> everywhere("/executed/words"));
        Webapp root = container.deployOnce("", () -> everywhere("/executed/words"));

        assertThat(get(with, "/nowhere", HTML).response().text()).isEqualTo("executed");
        assertThat(get(without, "/nowhere", HTML).response().text()).isEqualTo("executed");
        assertThat(get(root, "/nowhere", HTML).response().text()).isEqualTo("executed");
    }

    @OnContainers
    void pageOfAnotherApplicationIs40318(Container container) {
        container.deployOnce("/other", () -> WebConfigs.app("<configuration/>").build());
        Webapp app = container.deployOnce("/asking", () -> everywhere("/other/executed/words"));
        Seen seen = get(app, "/nowhere", HTML);

        assertThat(seen.response().status()).isEqualTo(403);
        assertThat(seen.response().text()).contains("</html>").doesNotContain("/other");
        assertThat(seen.code()).isEqualTo("403.18");
    }

    @OnContainers
    void redirectGoesOutAsItIsWritten(Container container) {
        Webapp app = container.deployOnce(
                "/moving",
                () -> WebConfigs.app(httpErrors(
                                "",
                                entry(404, "https://help.example/?a=1&amp;b=2", "Redirect"),
                                entry(409, "/moving/calls/send409", "Redirect"),
                                entry(500, "/x&#13;&#10;Set-Cookie: evil=1", "Redirect")))
                        .build());
        container.allowLog("boom runtime");
        Seen seen = get(app, "/WEB-INF/web.xml", HTML);

        assertThat(seen.response().status()).isEqualTo(302);
        assertThat(seen.response().header("Location")).contains("https://help.example/?a=1&b=2");
        assertThat(seen.response().text()).contains("<a href=\"https://help.example/?a=1&amp;b=2\">");
        assertThat(seen.response().header("Cache-Control")).contains("no-store");
        assertThat(seen.code()).isEqualTo("302.0");
        Seen loop = get(app, "/calls/send409", HTML);
        assertThat(loop.response().status()).isEqualTo(409);
        assertThat(loop.response().headers("Location")).isEmpty();
        assertThat(loop.code()).isEqualTo("409.0");
        Response split = app.get("/throws/runtime", HTML);
        assertThat(split.status()).isEqualTo(500);
        assertThat(split.headers("Set-Cookie")).isEmpty();
    }
}
