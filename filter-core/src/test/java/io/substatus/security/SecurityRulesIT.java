package io.substatus.security;

import static io.substatus.security.Site.FORMS;
import static io.substatus.security.Site.HTML;
import static io.substatus.security.Site.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.substatus.testkit.Container;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.Webapp;
import io.substatus.testkit.http.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * The rules about what is written and how it fails: S6, S8, S9, S13 to S18 and S20 to S22, each by its number. S1 to S4
 * and S19 are in {@link TwoKeysIT}, S10 to S12 in {@link StrangersIT}, S5 and S7 in {@link EncodingIT}.
 */
class SecurityRulesIT {
    private static final int LIMIT = 512 * 1024;

    /** Nothing but pages: the error location is a path like any other, and no page has anything to send. */
    @OnContainers
    void s06NoEndpointAndNoAction(Container container) {
        Webapp app = Site.development(container);
        Response missing = app.get("/missing", HTML);
        for (String method : List.of("GET", "POST")) {
            Response location = app.request(method, "/substatus-error", "", HTML, "Content-Length: 0");
            assertThat(location.status()).as(method).isBetween(404, 405);
        }
        Document page = Jsoup.parse(missing.text());
        assertThat(page.select("form, input, script[src], [formaction], [ping]"))
                .isEmpty();
    }

    @OnContainers
    void s08HeadersProtectEveryForm(Container container) throws GeneralSecurityException {
        for (Webapp app : List.of(Site.application(container), Site.development(container))) {
            for (String accept : FORMS.values()) {
                Response response = app.get("/missing", accept);
                hasOnly(response, "X-Content-Type-Options", "nosniff");
                hasOnly(response, "Referrer-Policy", "no-referrer");
                hasOnly(response, "X-Robots-Tag", "noindex");
                hasOnly(response, "Cross-Origin-Resource-Policy", "same-origin");
                assertThat(response.headers("Content-Security-Policy"))
                        .singleElement()
                        .asString()
                        .contains("default-src 'none'", "base-uri 'none'", "form-action 'none'")
                        .contains("frame-ancestors 'none'")
                        .doesNotContain("unsafe");
            }
            policyNamesTheStyle(app.get("/missing", HTML));
        }
    }

    private static void policyNamesTheStyle(Response response) throws GeneralSecurityException {
        String text = response.text();
        String style = text.substring(text.indexOf("<style>") + "<style>".length(), text.indexOf("</style>"));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8));
        assertThat(response.header("Content-Security-Policy").orElse(""))
                .contains("style-src 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
        assertThat(Jsoup.parse(text).select("[style]")).isEmpty();
    }

    private static void hasOnly(Response response, String name, String value) {
        assertThat(response.headers(name)).as(name + '\n' + response).containsExactly(value);
    }

    @OnContainers
    void s08PolicyOfApplicationIsReplaced(Container container) {
        Response response = Site.application(container).get("/do/headers", HTML);

        assertThat(response.headers("Content-Security-Policy"))
                .singleElement()
                .asString()
                .doesNotContain("*");
    }

    @OnContainers
    void s09ErrorsAreNotStored(Container container) {
        for (int status : List.of(400, 403, 404, 405, 410, 414, 429, 451, 500, 501, 503)) {
            Response response = Site.application(container).get("/do/send?message=x&status=" + status, HTML);
            assertThat(response.status()).isEqualTo(status);
            hasOnly(response, "Cache-Control", "no-store");
            assertThat(response.header("Vary").orElse("")).contains("Accept", "Accept-Language");
        }
    }

    @OnContainers
    void s09LeftoversAreDroppedAndTheRestIsKept(Container container) {
        Response response = Site.application(container).get("/do/headers", HTML);

        for (String dropped : List.of(
                "ETag",
                "Content-Encoding",
                "Content-Disposition",
                "Content-Range",
                "Accept-Ranges",
                "Expires",
                "Last-Modified")) {
            assertThat(response.headers(dropped)).as(dropped).isEmpty();
        }
        hasOnly(response, "Cache-Control", "no-store");
        hasOnly(response, "Allow", "GET, PUT");
        hasOnly(response, "WWW-Authenticate", "Digest realm=\"tea\"");
        hasOnly(response, "Retry-After", "120");
        hasOnly(response, "Set-Cookie", "flavour=mint; Path=/");
        hasOnly(response, "Strict-Transport-Security", "max-age=31536000");
        assertThat(response.header("Vary").orElse("")).contains("Origin", "Accept");
    }

    @OnContainers
    void s09DetailsAreNotSharedWithOtherSites(Container container) {
        Response response = Site.development(container).get("/do/headers", HTML);

        assertThat(Site.isDetailed(response)).isTrue();
        assertThat(response.headers("Access-Control-Allow-Origin")).isEmpty();
    }

    @OnContainers
    void s13SecretsAreInNoForm(Container container) {
        container.allowLog("IllegalStateException");
        Webapp app = Site.development(container);
        String jwt = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbGljZSJ9.c2lnbmF0dXJlLXBhcnQtb2Ytand0";
        String body = "message="
                + encode("password=hunter22 at jdbc:mysql://root:hunter33@db/shop?password=hunter44 with " + jwt
                        + " card 4111 1111 1111 1111 url https://alice:hunter55@example.test/");
        String[] headers = {
            "Authorization: Basic YWxpY2U6aHVudGVyNjY=",
            "Cookie: JSESSIONID=hunter77; theme=hunter88",
            "X-Api-Key: hunter99",
            "X-Auth-Token: " + jwt,
            "Referer: http://localhost/?token=hunter00",
            "Content-Type: application/x-www-form-urlencoded",
            ""
        };
        String target = "/do/throw;jsessionid=hunter11?access_token=hunter12&redirect="
                + encode("https://example.test/?token=hunter13");
        int mark = container.log().mark();
        for (Map.Entry<String, String> form : FORMS.entrySet()) {
            headers[headers.length - 1] = form.getValue();
            Response response = app.request("POST", target, body, headers);
            assertThat(Site.isDetailed(response)).isTrue();
            assertThat(response.text())
                    .as(form.getKey())
                    .doesNotContainPattern("hunter\\d\\d")
                    .doesNotContain("YWxpY2U6", "c2lnbmF0dXJl", "4111 1111", "4111111111111111");
            assertThat(response.text()).as("the rest is still there").contains("db/shop", "IllegalStateException");
        }
        Site.awaitTraces(container, mark, FORMS.size());
    }

    /** No hidden element, attribute or comment carries what was masked. */
    @OnContainers
    void s14MaskedValueIsNotInTheDocument(Container container) {
        Response response = Site.development(container).get("/missing", HTML, "Authorization: Bearer hunter22");

        assertThat(response.text()).contains("Bearer").doesNotContain("hunter22");
    }

    @OnContainers
    void s15LogsHoldNoControlsOfClients(Container container) {
        Webapp app = Site.development(container);
        int mark = container.log().mark();
        app.get("/%1B%5B31m%0D%0Ax%E2%80%AE?%0A", HTML, "Via: 1.1 \u202Egnp\u0085", "User-Agent: \u202Ex y\u0085");
        String log = container.log().since(mark) + app.log().await(1);

        assertThat(log).doesNotContainPattern("[\\u001B\\u0085\\u202E\\r]");
    }

    @OnContainers
    void s16BrokenRendererIsReplacedByBuiltInPage(Container container) {
        container.allowLog("page failed");
        container.allowLog("the renderer is tired");
        container.allowLog(BrokenRenderer.class.getName());
        Path directory = Site.builder(true)
                .classes(BrokenRenderer.class)
                .file(
                        "WEB-INF/classes/META-INF/services/io.substatus.page.ErrorPageRenderer",
                        BrokenRenderer.class.getName())
                .build();
        Webapp app = container.deploy("/broken", directory);
        int mark = container.log().mark();
        for (int i = 0; i < 3; i++) {
            Response detailed = app.get("/missing", HTML);
            Response friendly = app.get("/missing", HTML, Site.STRANGER);
            assertThat(detailed.status()).isEqualTo(404);
            assertThat(detailed.text()).contains("404.0", "</html>").doesNotContain("the renderer is tired");
            assertThat(friendly.text())
                    .contains("</html>")
                    .doesNotContain("404.0", "the renderer is tired", "Exception");
        }
        assertThat(container.log().since(mark).split("the renderer is tired", -1))
                .as("told once for each page")
                .hasSizeBetween(2, 3);
    }

    /** An error is answered alike whatever the method, and no method reaches the files that answer it. */
    @OnContainers
    void s17MethodOfFailedRequestTouchesNoFile(Container container) throws IOException {
        String page = "<p>owner's page {{reference}}";
        Path directory =
                Site.builder(false).file("WEB-INF/errors/error.html", page).build();
        Webapp app = container.deploy("/methods", directory);
        for (String method : List.of("PUT", "DELETE", "POST", "PATCH", "PROPFIND", "HACK")) {
            Response failed = app.request(method, "/do/send?message=x&status=500", "overwritten", HTML);
            assertThat(failed.text()).as(method).startsWith("<p>owner's page ");
            Response refused = app.request(method, "/WEB-INF/errors/error.html", "overwritten", HTML);
            assertThat(refused.status()).as(method).isGreaterThanOrEqualTo(400);
            if (container.kind().isTomcat()) { // Jetty has no page for WEB-INF but for GET, POST and HEAD
                assertThat(refused.text()).as(method).startsWith("<p>owner's page ");
            }
        }
        assertThat(Files.readString(directory.resolve("WEB-INF/errors/error.html")))
                .isEqualTo(page);
    }

    @OnContainers
    void s18NothingIsWrittenIntoCommittedResponse(Container container) {
        container.allowLog("spilled");
        int mark = container.log().mark();
        Webapp app = Site.application(container);
        Response response = app.get("/do/late?message=spilled", HTML);

        assertThat(response.text()).isEqualTo("half");
        assertThat(response.complete()).isFalse();
        Site.awaitLog(container, mark, "java.lang.Thread.run(");
    }

    @OnContainers
    void s20PagesAskNobodyForAnything(Container container) {
        for (Webapp app : List.of(Site.application(container), Site.development(container))) {
            Document page = Jsoup.parse(app.get("/missing", HTML).text());
            assertThat(page.select("[src], [srcset], link, object, iframe, meta[http-equiv]"))
                    .isEmpty();
            assertThat(page.select("style").html()).doesNotContain("url(", "@import");
        }
    }

    @OnContainers
    void s21ThousandsOfCausesAreCapped(Container container) throws IOException {
        container.allowLog("the first of all");
        Webapp app = Site.development(container);
        for (String accept : FORMS.values()) {
            isCapped(app.get("/do/deep", accept));
        }
        JsonNode problem =
                new ObjectMapper().readTree(app.get("/do/deep", Site.PROBLEM).body());
        assertThat(problem.get("causes").size()).isBetween(10, 20);
    }

    @OnContainers
    void s21MessageOfMegabyteIsCapped(Container container) throws IOException {
        container.allowLog("IllegalStateException");
        int mark = container.log().mark();
        Webapp app = Site.development(container);
        isCapped(app.get("/do/large", HTML));
        Response json = app.get("/do/large", Site.PROBLEM);
        isCapped(json);
        assertThat(new ObjectMapper()
                        .readTree(json.body())
                        .at("/exception/message")
                        .textValue())
                .hasSizeBetween(1000, 2100);
        Site.awaitTraces(container, mark, 2);
    }

    @OnContainers
    void s21PageThatWouldBeTooLongIsCutAndWhole(Container container) throws IOException {
        container.allowLog("wide w");
        int mark = container.log().mark();
        Webapp app = Site.development(container);
        isCapped(app.get("/do/wide", HTML));
        Response json = app.get("/do/wide", Site.PROBLEM);
        isCapped(json);
        assertThat(new ObjectMapper().readTree(json.body()).get("causes")).isNotEmpty();
        Site.awaitTraces(container, mark, 4); // each ends in two threads: the first cause has frames of its own
    }

    private static void isCapped(Response response) {
        assertThat(response.status()).isEqualTo(500);
        assertThat(Site.isDetailed(response)).isTrue();
        assertThat(response.complete()).isTrue();
        assertThat(response.body()).hasSizeBetween(1000, LIMIT);
        if (Site.contentType(response).equals("text/html")) {
            assertThat(response.text()).endsWith("</html>\n");
        }
    }

    @OnContainers
    void s21ValuesAndHeadersAreCapped(Container container) {
        container.allowLog("maximum allowed number of headers");
        String[] headers = new String[121];
        Arrays.setAll(headers, i -> "X-Probe-" + i + ": v" + i);
        headers[120] = HTML;
        Webapp app = Site.development(container);
        Response many = app.get("/missing", headers);
        if (many.header(Site.REFERENCE).isPresent()) { // else the container has a limit of its own
            assertThat(Jsoup.parse(many.text()).text().split("X-Probe-", -1)).hasSizeLessThanOrEqualTo(102);
        }
        Response large = app.get("/missing", HTML, "X-Probe: " + "v".repeat(5000));
        assertThat(large.text()).contains("v".repeat(1000)).doesNotContain("v".repeat(2100));
    }

    @OnContainers
    void s22LinksLeadNowhereUnexpected(Container container) {
        for (Webapp app : List.of(Site.application(container), Site.development(container))) {
            assertThat(Jsoup.parse(app.get("/missing?x=javascript:alert(1)", HTML)
                                    .text())
                            .select("[href]"))
                    .allSatisfy(link -> assertThat(link.attr("href")).matches("#[\\w-]*|/[^/\\\\].*|/"));
        }
    }
}
