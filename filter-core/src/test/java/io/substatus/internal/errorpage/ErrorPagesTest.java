package io.substatus.internal.errorpage;

import static io.substatus.internal.errorpage.Failures.OCCURRENCE;
import static io.substatus.internal.errorpage.Failures.REFERENCE;
import static io.substatus.internal.errorpage.Failures.body;
import static io.substatus.internal.errorpage.Failures.diagnosis;
import static io.substatus.internal.errorpage.Failures.header;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.diagnosis.Failure;
import io.substatus.exchange.Headers;
import io.substatus.internal.errorpage.request.Asked;
import io.substatus.page.Condition;
import io.substatus.page.PageForm;
import io.substatus.status.SubStatusCatalog;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorPagesTest {

    private static final ErrorPages CLOSED = pages(false);
    private static final ErrorPages OPEN = pages(true);
    private static final String HOSTILE = "<script>alert(1)</script>\"'&\u202E\u001B[2J\uD800`";

    @Test // S1
    void detailsNeedBothKeys() {
        assertThat(OPEN.showsDetails(Asked.locally().facts())).isTrue();
        assertThat(OPEN.showsDetails(Asked.fromAfar().facts())).isFalse();
        assertThat(CLOSED.showsDetails(Asked.locally().facts())).isFalse();
        assertThat(CLOSED.showsDetails(Asked.fromAfar().facts())).isFalse();
        assertThat(ErrorPageSettings.closed().development()).isFalse();
    }

    @Test // S4
    void nothingInARequestSwitchesDetailsOn() {
        Asked asked = Asked.locally()
                .uri("/shop", "development=true&debug=1&trace=true&errorMode=Detailed")
                .header("X-Debug", "true")
                .header("Cookie", "development=true; XDEBUG_SESSION=1");
        assertThat(CLOSED.showsDetails(asked.facts())).isFalse();
    }

    @Test // S2: unknown counts as no
    void requestThatCannotBeReadIsAStrangers() {
        Headers broken = new Headers() {
            @Override
            public @Nullable String first(String name) {
                throw new IllegalStateException("recycled");
            }

            @Override
            public List<String> all(String name) {
                throw new IllegalStateException("recycled");
            }

            @Override
            public Set<String> names() {
                throw new IllegalStateException("recycled");
            }
        };
        Failure failure = Failures.of(Asked.locally());
        var facts = failure.request();
        var unreadable = new io.substatus.exchange.RequestFacts(
                "GET",
                "http",
                "HTTP/1.1",
                "/",
                null,
                "",
                "/",
                broken,
                facts.client(),
                facts.server(),
                null,
                false,
                "ERROR");
        ErrorPages pages = pages(true);
        assertThat(pages.showsDetails(unreadable)).isFalse();
        Failure unreadableFailure = new Failure(unreadable, failure.outcome(), List.of(), failure.application());
        ErrorPage page = pages.page(unreadableFailure, diagnosis(404, 8), true, OCCURRENCE);
        assertThat(body(page)).isEqualTo("404 Not found (reference " + REFERENCE + ")\n");
        assertThat(pages.failures()).isPositive();
    }

    @Test // S19
    void conditionsAreListedWithTheirValues() {
        List<Condition> conditions =
                OPEN.conditions(Asked.locally().header("Via", "x").facts());
        assertThat(conditions).hasSize(9);
        assertThat(conditions.get(0)).isEqualTo(new Condition("development mode", "true", true));
        assertThat(conditions).contains(new Condition("no header of a proxy", "Via", false));
        assertThat(conditions.stream().filter(condition -> !condition.met())).hasSize(1);
    }

    static Stream<String> accepts() {
        return Stream.of(
                "text/html", "application/problem+json", "application/json, */*;q=0", "text/markdown", "text/plain");
    }

    @ParameterizedTest // S10, S11, S12
    @MethodSource("accepts")
    void strangersSeeNothingOfRequestExceptionAndSubStatus(String accept) {
        Failure failure = Failures.of(
                Asked.fromAfar()
                        .header("Accept", accept)
                        .uri("/shop/PATHMARK", "QUERYMARK=1")
                        .header("X-Mark", "HEADERMARK"),
                new IllegalStateException("MESSAGEMARK"),
                "SENDMARK",
                Headers.NONE);
        ErrorPage page = CLOSED.page(failure, diagnosis(404, 8, "EVIDENCEMARK"), false, OCCURRENCE);
        String all = body(page) + page.headers();
        assertThat(all)
                .doesNotContain(
                        "MARK", "404.8", "shop.example", "203.0.113.9", "IllegalState", "WEB-INF", "Substatus: ");
        assertThat(body(page)).contains(REFERENCE, "404");
        assertThat(page.detailed()).isFalse();
        assertThat(header(page, "X-Request-Reference")).isEqualTo(REFERENCE);
        assertThat(header(page, "X-Substatus")).isNull();
    }

    @ParameterizedTest // the same facts in four forms
    @MethodSource("accepts")
    void everyDetailedFormTellsTheSame(String accept) {
        Failure failure = Failures.of(
                Asked.locally().header("Accept", accept),
                new IllegalStateException("outer", new IllegalArgumentException("inner")),
                "gone",
                Headers.NONE);
        ErrorPage page = OPEN.page(failure, diagnosis(404, 8, "the segment WEB-INF is never served"), true, OCCURRENCE);
        assertThat(body(page).replace("\\", ""))
                .contains(
                        "404.8",
                        "Hidden",
                        "the segment WEB-INF is never served",
                        "com.example.Orders.show(Orders.java:17)")
                .contains(
                        "java.lang.IllegalStateException",
                        "outer",
                        "java.lang.IllegalArgumentException",
                        "inner",
                        "gone")
                .contains("/shop/orders", "127.0.0.1", "localhost:8080", "/orders/*", "14:03:00 GET", REFERENCE)
                .contains("development mode", "no header of a proxy", "HiddenSegment", "0x80070002");
        assertThat(page.detailed()).isTrue();
        assertThat(header(page, "X-Substatus")).isEqualTo("404.8");
    }

    @ParameterizedTest // S7
    @MethodSource("accepts")
    void hostileTextStaysText(String accept) {
        Failure failure = Failures.of(
                Asked.locally()
                        .header("Accept", accept)
                        .uri("/" + HOSTILE, HOSTILE)
                        .header("X-" + HOSTILE, HOSTILE),
                new IllegalStateException(HOSTILE),
                HOSTILE,
                Headers.NONE);
        ErrorPage page = OPEN.page(failure, diagnosis(404, 8, HOSTILE), true, OCCURRENCE);
        assertThat(page.detailed()).isTrue();
        assertThat(body(page)).contains("alert(1)");
        assertThat(body(page)).doesNotContain("\u001B", "\u202E", "\u0000");
        if (page.form() == PageForm.HTML || page.form() == PageForm.PROBLEM_JSON || page.form() == PageForm.JSON) {
            assertThat(body(page)).doesNotContain("<script");
        }
    }

    @ParameterizedTest // S13, S14
    @MethodSource("accepts")
    void secretsAppearInNoDetailedForm(String accept) {
        String secret = "Zx9qWe7rTyU";
        Failure failure = Failures.of(
                Asked.locally()
                        .header("Accept", accept)
                        .header("Authorization", "Bearer " + secret)
                        .header("Cookie", "JSESSIONID=" + secret)
                        .uri("/a;jsessionid=" + secret, "token=" + secret),
                new IllegalStateException("bad " + secret, new IllegalStateException("password=other" + secret)),
                "no " + secret,
                Headers.NONE);
        Occurrence occurrence = new Occurrence(REFERENCE, Failures.TIME, () -> "GET /a token=" + secret);
        ErrorPage page = OPEN.page(failure, diagnosis(401, 1, "rejected " + secret), true, occurrence);
        assertThat(body(page)).doesNotContain(secret).contains("masked");
    }

    @Test // S8, S9
    void headersCloseThePageToEverything() {
        ErrorPage page = html(CLOSED, 404);
        assertThat(header(page, "Content-Security-Policy"))
                .matches(
                        "default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        assertThat(header(page, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(page, "X-Robots-Tag")).isEqualTo("noindex");
        assertThat(header(page, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(header(page, "Vary")).isEqualTo("Accept, Accept-Language");
        assertThat(header(page, "Content-Language")).isEqualTo("en");
        assertThat(header(page, "Content-Type")).isEqualTo("text/html;charset=utf-8");
    }

    @ParameterizedTest // S20 and the size limit
    @ValueSource(ints = {400, 401, 403, 404, 405, 408, 410, 413, 414, 415, 418, 429, 451, 500, 502, 503, 504, 599})
    void friendlyPageIsSmallAndAsksNobody(int status) {
        String page = body(html(CLOSED, status));
        assertThat(page)
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">");
        assertThat(page.length()).isLessThanOrEqualTo(3000);
        assertThat(page).doesNotContain("{{", "<script", "http:", "https:", "//", " src=", "url(");
        assertThat(page).containsOnlyOnce("<h1>").containsOnlyOnce("<main>").contains("href=\"/shop/\"");
    }

    @Test
    void problemForStrangersHasTheSixMembers() {
        ErrorPage page = CLOSED.page(Failures.of(Asked.fromAfar()), diagnosis(404, 8), false, OCCURRENCE);
        assertThat(page.form()).isEqualTo(PageForm.PROBLEM_JSON);
        assertThat(body(page))
                .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Not found\",\"status\":404,"
                        + "\"detail\":\"There is no page at this address.\","
                        + "\"instance\":\"urn:substatus:" + REFERENCE + "\",\"reference\":\"" + REFERENCE + "\"}");
    }

    @Test
    void timeToComeBackIsToldAsATime() {
        assertThat(retry("120")).contains("Try again after 22 Nov 2026 14:05 UTC");
        assertThat(retry("1")).contains("Try again after 22 Nov 2026 14:04 UTC");
        assertThat(retry("Sun, 22 Nov 2026 15:30:00 GMT")).contains("Try again after 22 Nov 2026 15:30 UTC");
        for (String unknown :
                List.of("", "soon", "-1", "0", "99999999999999999999", "Sun, 22 Nov 2020 15:30:00 GMT", "<b>")) {
            assertThat(retry(unknown)).doesNotContain("Try again after").doesNotContain("<b>");
        }
    }

    @Test // S21
    void detailedPageStaysBelowItsLimit() {
        Throwable thrown = new IllegalStateException("x".repeat(5000));
        for (int i = 0; i < 25; i++) {
            thrown = new IllegalStateException("<".repeat(5000), thrown);
            StackTraceElement[] frames = new StackTraceElement[500];
            java.util.Arrays.fill(frames, new StackTraceElement("com.example." + "<".repeat(400), "m", "F.java", 1));
            thrown.setStackTrace(frames);
        }
        for (String accept : accepts().toList()) {
            Asked asked = Asked.locally().header("Accept", accept);
            for (int i = 0; i < 200; i++) {
                asked.header("X-H" + i, "<".repeat(3000));
            }
            ErrorPage page =
                    OPEN.page(Failures.of(asked, thrown, null, Headers.NONE), diagnosis(500, 0), true, OCCURRENCE);
            assertThat(page.body().length).isBetween(1000, 512 * 1024);
            assertThat(body(page)).contains("500.0", REFERENCE);
        }
    }

    @Test
    void friendlyPageCostsItsBytesAndLittleMore() {
        var threads = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        Failure failure = Failures.of(html().header("Accept-Language", "de,en;q=0.5"));
        var diagnosis = diagnosis(404, 8);
        for (int i = 0; i < 20_000; i++) {
            CLOSED.page(failure, diagnosis, false, OCCURRENCE);
        }
        long id = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(id);
        int length = 0;
        for (int i = 0; i < 1000; i++) {
            length = CLOSED.page(failure, diagnosis, false, OCCURRENCE).body().length;
        }
        long perPage = (threads.getThreadAllocatedBytes(id) - before) / 1000;
        assertThat(perPage).isLessThanOrEqualTo(length + 300L);
    }

    @Test
    void referencesAreReadableAndNeverTheSame() {
        Set<String> seen = new java.util.HashSet<>();
        for (int i = 0; i < 100_000; i++) {
            String reference = ErrorPages.newReference();
            assertThat(seen.add(reference)).isTrue();
            assertThat(reference).matches("[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){3}");
        }
    }

    private static String retry(String value) {
        Failure failure = Failures.of(html(), null, null, Asked.locally().header("Retry-After", value));
        return body(CLOSED.page(failure, diagnosis(503, 0), false, OCCURRENCE));
    }

    private static Asked html() {
        return Asked.fromAfar().header("Accept", "text/html");
    }

    private static ErrorPage html(ErrorPages pages, int status) {
        return pages.page(Failures.of(html()), diagnosis(status, 0), false, OCCURRENCE);
    }

    private static ErrorPages pages(boolean development) {
        return new ErrorPages(settings(development, OverrideFiles.NONE), SubStatusCatalog.shipped(), List.of());
    }

    private static ErrorPageSettings settings(boolean development, OverrideFiles overrides) {
        return new ErrorPageSettings(development, "/shop/", "", overrides, name -> name.startsWith("io.substatus"));
    }
}
