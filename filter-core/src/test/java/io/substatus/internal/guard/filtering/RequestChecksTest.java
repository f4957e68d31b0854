package io.substatus.internal.guard.filtering;

import static io.substatus.internal.guard.filtering.Filtering.allowed;
import static io.substatus.internal.guard.filtering.Filtering.denied;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.internal.guard.Guard;
import io.substatus.internal.guard.Refusal;
import io.substatus.internal.guard.TestApplication;
import io.substatus.internal.guard.TestRequest;
import io.substatus.internal.webconfig.RequestFiltering;
import io.substatus.internal.webconfig.RequestFiltering.HeaderLimit;
import io.substatus.internal.webconfig.Site;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sizes and methods: 404.6, 404.10, 404.13, 404.14, 404.15; and the order of all rules. */
class RequestChecksTest {

    @Test
    void sectionThatIsNotActiveHasNoGuard() {
        assertThat(RequestFilteringGuards.of(RequestFiltering.OFF, Site.Limits.DEFAULT, false))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"12345, passes", "123456, 404.10", "'', passes"})
    void headerLimit(String value, String verdict) {
        Filtering filtering = Filtering.shipped().headerLimits(new HeaderLimit("X-Long", 5), new HeaderLimit("Y", 1));

        assertThat(filtering.verdict(TestRequest.get("/").with("x-long", value)))
                .isEqualTo(verdict);
        assertThat(filtering.verdict(TestRequest.get("/").with("X-Other", value)))
                .isEqualTo("passes");
    }

    @Test
    void headerLimitOfZeroRefusesHeader() {
        Filtering filtering = Filtering.shipped().headerLimits(new HeaderLimit("X-No", 0));

        assertThat(filtering.verdict(TestRequest.get("/").with("X-No", ""))).isEqualTo("404.10");
        assertThat(filtering.verdict(TestRequest.get("/"))).isEqualTo("passes");
    }

    @Test
    void fieldsOfOneNameCountTogether() {
        Filtering filtering = Filtering.shipped().headerLimits(new HeaderLimit("Cookie", 8));

        assertThat(filtering.verdict(TestRequest.get("/").with("Cookie", "abc").with("Cookie", "def")))
                .isEqualTo("passes");
        assertThat(filtering.verdict(TestRequest.get("/").with("Cookie", "abcd").with("Cookie", "def")))
                .isEqualTo("404.10");
    }

    @ParameterizedTest
    @CsvSource({"-1, passes", "0, passes", "100, passes", "101, 404.13", "9223372036854775807, 404.13"})
    void announcedLength(long announced, String verdict) {
        TestRequest request = TestRequest.get("/").method("POST").contentLength(announced);

        assertThat(Filtering.shipped().limits(100, 4096, 2048).verdict(request)).isEqualTo(verdict);
        assertThat(request.bodyLimit()).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({"HTTP/1.1, true, 100", "HTTP/1.1, false, -1", "HTTP/1.0, false, -1", "HTTP/2.0, false, 100"})
    void bodyWithoutLengthIsLimitedWhileRead(String protocol, boolean chunked, long limit) {
        TestRequest request = TestRequest.get("/").method("POST").protocol(protocol);
        if (chunked) {
            request.with("Transfer-Encoding", "chunked");
        }

        assertThat(Filtering.shipped().limits(100, 4096, 2048).verdict(request)).isEqualTo("passes");
        assertThat(request.bodyLimit()).isEqualTo(limit);
        assertThat(code(request.whenLarger())).isEqualTo(limit < 0 ? "none" : "404.13");
    }

    @Test
    void modernLimitsHaveTheirOwnCodes() {
        Filtering filtering = Filtering.shipped()
                .limits(1, 4096, 2048)
                .headerLimits(new HeaderLimit("X", 1))
                .modernLimits();
        TestRequest chunked = TestRequest.get("/").with("Transfer-Encoding", "chunked");

        assertThat(filtering.verdict(TestRequest.get("/").contentLength(2))).isEqualTo("413.1");
        assertThat(filtering.verdict(TestRequest.get("/").with("X", "12"))).isEqualTo("431.0");
        assertThat(filtering.verdict(chunked)).isEqualTo("passes");
        assertThat(code(chunked.whenLarger())).isEqualTo("413.1");
    }

    @ParameterizedTest
    @CsvSource({
        "/23456789, passes",
        "/234567890, 404.14",
        "/2%20678%20, 404.14",
        "/2345678\u00E9, passes",
        "/23456789\u00E9, 404.14",
        "/234567\uD83C\uDF75, 404.14",
        "/2345\uD83C\uDF75, passes",
        "/1?2345678901, 404.15",
        "/1?234567890, passes",
        "/1?, passes",
        "/1?23456789\u00E9, 404.15"
    })
    void targetLength(String target, String verdict) {
        assertThat(Filtering.shipped()
                        .limits(0, 9 + (target.contains("\u00E9") ? 1 : 0), 9)
                        .verdict(TestRequest.get(target)))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"GET, passes", "get, 404.6", "POST, 404.6", "PATCH, 404.6"})
    void verbThatIsNotListed(String method, String verdict) {
        Filtering filtering = Filtering.shipped().verbs(false, true, allowed("GET"), denied("POST"));

        assertThat(filtering.verdict(TestRequest.get("/").method(method))).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"GET, passes", "TRACE, 404.6", "trace, passes", "TRACEX, passes"})
    void verbThatIsDenied(String method, String verdict) {
        Filtering filtering = Filtering.shipped().verbs(true, true, denied("TRACE"));

        assertThat(filtering.verdict(TestRequest.get("/").method(method))).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "PROPFIND, , passes",
        "LOCK, , passes",
        "GET, f, passes",
        "GET, F, passes",
        "PUT, f, passes",
        "GET, t, refused",
        "GET, , refused",
        "PUT, , refused",
        "POST, f, refused"
    })
    void webDavIsExemptWhereListDoesNotApplyToIt(String method, String translate, String verdict) {
        expectOfWebDav(TestApplication.ofServlet("com.example.MyWebDAVServlet", "/*"), method, translate, verdict);
        expectOfWebDav(
                TestApplication.ofServlet("org.apache.catalina.servlets.WebdavServlet", "/*"),
                method,
                translate,
                verdict);
    }

    /** Whoever is no servlet of WebDAV takes no notice of the field. */
    @ParameterizedTest
    @CsvSource({"PROPFIND, f, passes", "GET, f, refused", "HEAD, F, refused", "PUT, f, refused", "DELETE, f, refused"})
    void fieldOfWebDavExemptsNothingElsewhere(String method, String translate, String verdict) {
        expectOfWebDav(TestApplication.ofFiles(), method, translate, verdict);
        expectOfWebDav(TestApplication.ofServlet("com.example.Api", "/*"), method, translate, verdict);
    }

    private static void expectOfWebDav(
            TestApplication application, String method, @Nullable String translate, String verdict) {
        TestRequest request = TestRequest.get("/bin/a.config").method(method).application(application);
        if (translate != null) {
            request.with("Translate", translate);
        }
        String expected = verdict.equals("passes") ? "passes" : "404.6";
        Filtering filtering = Filtering.shipped()
                .verbs(false, false)
                .hiddenSegments(false, "bin")
                .fileExtensions(true, false, denied(".config"));

        assertThat(filtering.verdict(request)).isEqualTo(expected);
        assertThat(filtering.verbs(true, false).verdict(request)).isEqualTo(expected.replace("404.6", "404.8"));
        assertThat(filtering.hiddenSegments(true, "bin").verdict(request)).isEqualTo("404.8");
        assertThat(filtering.hiddenSegments(true).verdict(request)).isEqualTo(expected.replace("404.6", "404.7"));
        assertThat(filtering.fileExtensions(true, true, denied(".config")).verdict(request))
                .isEqualTo("404.7");
    }

    @Test
    void serverHeaderIsWithheldOnDemand() {
        TestRequest asked = TestRequest.get("/");
        TestRequest left = TestRequest.get("/");

        assertThat(Filtering.shipped().removeServerHeader().verdict(asked)).isEqualTo("passes");
        assertThat(Filtering.shipped().verdict(left)).isEqualTo("passes");
        assertThat(asked.withheld()).containsExactly("Server");
        assertThat(left.withheld()).isEmpty();
    }

    /** Each step mends what the step before refused. */
    @Test
    void rulesAreAskedInOrder() {
        Filtering filtering = Filtering.shipped()
                .headerLimits(new HeaderLimit("X", 0))
                .limits(0, 70, 0)
                .verbs(false, true)
                .denyHighBitCharacters()
                .denyUrlSequences("..")
                .maxUrlSegments(1);
        String target = "/a+b/%C3%A9/../bin/a.config";

        TestRequest request = TestRequest.get(target + "/x".repeat(40) + "?q").contentLength(1);
        assertThat(filtering.verdict(request.with("X", "1"))).isEqualTo("404.10");
        assertThat(filtering.headerLimits().verdict(request)).isEqualTo("404.13");
        assertThat(filtering.limits(1, 70, 0).verdict(request)).isEqualTo("404.14");
        assertThat(filtering.limits(1, 200, 0).verdict(request)).isEqualTo("404.15");
        assertThat(filtering.limits(1, 200, 1).verdict(request)).isEqualTo("404.6");
        assertThat(filtering.verbs(true, true).verdict(request)).isEqualTo("404.11");
        assertThat(filtering.allowDoubleEscaping().verdict(request)).isEqualTo("404.12");
        assertThat(filtering.verdict(TestRequest.get("/../bin/a.config"))).isEqualTo("404.5");
        assertThat(filtering.verdict(TestRequest.get("/bin/a.config"))).isEqualTo("404.8");
        assertThat(filtering.verdict(TestRequest.get("/web.config"))).isEqualTo("404.8");
        assertThat(filtering.verdict(TestRequest.get("/b/a.config"))).isEqualTo("404.7");
        assertThat(filtering.denyQueryStringSequences("q").verdict(TestRequest.get("/a/b?q")))
                .isEqualTo("404.20");
        assertThat(filtering.verdict(TestRequest.get("/a?q"))).isEqualTo("404.18");
    }

    @Test
    void nextRequestIsLookedAtAnew() {
        Guard guard = Filtering.shipped().denyQueryStringSequences("evil").guard();

        assertThat(guard.check(TestRequest.get("/a?b"))).isNull();
        assertThat(code(guard.check(TestRequest.get("/bin/long/path?b")))).isEqualTo("404.8");
        assertThat(code(guard.check(TestRequest.get("/a?evil")))).isEqualTo("404.18");
        assertThat(guard.check(TestRequest.get("/a?b"))).isNull();
    }

    @Test
    void explainsEveryRuleInOrder() {
        Guard guard = Filtering.shipped().hiddenSegments(true, "a.config").guard();

        assertThat(guard.explain(TestRequest.get("/a.config")))
                .extracting(explanation -> explanation.rule() + " " + code(explanation.refusal()))
                .containsExactly(
                        "removeServerHeader none",
                        "headerLimits none",
                        "requestLimits maxAllowedContentLength none",
                        "requestLimits maxUrl none",
                        "requestLimits maxQueryString none",
                        "verbs none",
                        "allowDoubleEscaping none",
                        "allowHighBitCharacters none",
                        "denyUrlSequences none",
                        "hiddenSegments 404.8",
                        "fileExtensions 404.7",
                        "limits maxUrlSegments none",
                        "denyQueryStringSequences none");
    }

    @Test
    void tellsLimitAndSize() {
        Filtering filtering = Filtering.shipped().limits(5, 6, 7).headerLimits(new HeaderLimit("X-Long", 2));

        assertThat(filtering.evidence(TestRequest.get("/").with("X-Long", "secret")))
                .containsExactly(
                        "headerLimits has <add header=\"X-Long\" sizeLimit=\"2\"/>.",
                        "The request's header=\"X-Long\" has 6 bytes.",
                        "Up to 2 bytes are accepted.");
        assertThat(filtering.evidence(TestRequest.get("/").contentLength(6)))
                .containsExactly(
                        "requestLimits has maxAllowedContentLength=\"5\".",
                        "The request announces a body of 6 bytes.",
                        "Up to 5 bytes are accepted.");
        assertThat(filtering.evidence(TestRequest.get("/234567")))
                .containsExactly(
                        "requestLimits has maxUrl=\"6\".", "The path has 7 bytes.", "Up to 6 bytes are accepted.");
        assertThat(filtering
                        .verbs(false, true, allowed("PUT"), allowed("GET"))
                        .evidence(TestRequest.get("/").method("PATCH")))
                .containsExactly(
                        "verbs has allowUnlisted=\"false\" and no <add verb=\"PATCH\" allowed=\"true\"/>.",
                        "The request's method is \"PATCH\".",
                        "Accepted is GET, PUT; letter case counts.");
    }

    private static String code(@Nullable Refusal refusal) {
        return refusal == null ? "none" : refusal.rejection().code().toString();
    }
}
