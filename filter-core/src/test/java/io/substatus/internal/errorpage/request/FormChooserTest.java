package io.substatus.internal.errorpage.request;

import static io.substatus.page.PageForm.HTML;
import static io.substatus.page.PageForm.HTML_FRAGMENT;
import static io.substatus.page.PageForm.MARKDOWN;
import static io.substatus.page.PageForm.NONE;
import static io.substatus.page.PageForm.PROBLEM_JSON;
import static io.substatus.page.PageForm.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.page.PageForm;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FormChooserTest {

    private static final String NAVIGATION =
            "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";
    private static final String JAVA = "text/html, image/gif, image/jpeg, */*; q=0.2";
    private static final String OLD_JAVA = "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2";

    /** What clients send, and what they get from afar and at a developer's machine. */
    static Stream<Arguments> clients() {
        return Stream.of(
                client(
                        "browser",
                        Asked.locally().header("Accept", NAVIGATION).header("Sec-Fetch-Dest", "document"),
                        HTML,
                        HTML),
                client("old browser", Asked.locally().header("Accept", NAVIGATION), HTML, HTML),
                client("browser without a wish", accept("*/*").header("Sec-Fetch-Dest", "iframe"), HTML, HTML),
                client("fetch", accept("*/*").header("Sec-Fetch-Dest", "empty"), PROBLEM_JSON, PROBLEM_JSON),
                client("axios", accept("application/json, text/plain, */*"), PROBLEM_JSON, PROBLEM_JSON),
                client(
                        "jQuery",
                        accept("*/*").header("X-Requested-With", "XMLHttpRequest"),
                        PROBLEM_JSON,
                        PROBLEM_JSON),
                client("curl", accept("*/*"), PROBLEM_JSON, TEXT),
                client(
                        "curl that posts JSON",
                        accept("*/*").header("Content-Type", "application/json"),
                        PROBLEM_JSON,
                        PROBLEM_JSON),
                client("HttpClient", Asked.locally(), PROBLEM_JSON, PROBLEM_JSON),
                client(
                        "HttpURLConnection",
                        accept(JAVA).header("User-Agent", "Java/17.0.19"),
                        PROBLEM_JSON,
                        PROBLEM_JSON),
                client(
                        "HttpURLConnection of 8",
                        accept(OLD_JAVA).header("User-Agent", "Java/1.8.0"),
                        PROBLEM_JSON,
                        PROBLEM_JSON),
                client("node", accept("*/*").header("Sec-Fetch-Mode", "cors"), PROBLEM_JSON, PROBLEM_JSON),
                client("RestTemplate", accept("application/json, application/*+json"), PROBLEM_JSON, PROBLEM_JSON),
                client("htmx 2", accept("*/*").header("HX-Request", "true"), HTML_FRAGMENT, HTML_FRAGMENT),
                client(
                        "htmx 2 in a browser",
                        accept("*/*").header("HX-Request", "true").header("Sec-Fetch-Dest", "empty"),
                        HTML_FRAGMENT,
                        HTML_FRAGMENT),
                client(
                        "htmx 2 boosted",
                        accept("text/html").header("HX-Request", "true").header("HX-Boosted", "true"),
                        HTML,
                        HTML),
                client(
                        "htmx 4 partial",
                        accept("text/html").header("HX-Request", "true").header("HX-Request-Type", "partial"),
                        HTML_FRAGMENT,
                        HTML_FRAGMENT),
                client(
                        "htmx 4 full",
                        accept("text/html").header("HX-Request", "true").header("HX-Request-Type", "full"),
                        HTML,
                        HTML),
                client("Turbo", accept("text/vnd.turbo-stream.html, text/html, application/xhtml+xml"), HTML, HTML),
                client("EventSource", accept("text/event-stream"), NONE, NONE),
                client("JSON or events", accept("application/json, text/event-stream"), PROBLEM_JSON, PROBLEM_JSON),
                client("gRPC", accept("*/*").header("Content-Type", "application/grpc+proto"), NONE, NONE),
                client("GraphQL", accept("application/graphql-response+json"), PROBLEM_JSON, PROBLEM_JSON),
                client("agent", accept("text/markdown, text/html;q=0.5, */*;q=0.1"), MARKDOWN, MARKDOWN),
                client("SOAP", accept("application/soap+xml").header("Content-Type", "text/xml"), PROBLEM_JSON, TEXT),
                client("terminal", accept("text/plain"), TEXT, TEXT));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("clients")
    void everyClientGetsTheFormThatItReads(String name, Asked asked, PageForm remote, PageForm local) {
        assertThat(FormChooser.choose(asked.facts(), false).form()).isEqualTo(remote);
        assertThat(FormChooser.choose(asked.facts(), true).form()).isEqualTo(local);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "image|image/avif,image/webp,*/*;q=0.8",
                "script|*/*",
                "style|text/css,*/*;q=0.1",
                "font|*/*",
                "video|*/*",
                "worker|*/*"
            })
    void whatAPagePullsInGetsOneLine(String destination, String accept) {
        FormChoice choice = FormChooser.choose(
                accept(accept).header("Sec-Fetch-Dest", destination).facts(), false);
        assertThat(choice.form()).isEqualTo(TEXT);
        assertThat(choice.brief()).isTrue();
        assertThat(choice.vary().value()).isEqualTo("Accept, Accept-Language, Sec-Fetch-Dest");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html;q=0.5, application/json|PROBLEM_JSON",
                "text/html, application/json|HTML",
                "text/*, application/json|PROBLEM_JSON",
                "text/*|HTML",
                "application/*|PROBLEM_JSON",
                "text/*, text/html;q=0|MARKDOWN",
                "text/*;q=0.5, text/plain;q=0.7|TEXT",
                "application/json, application/problem+json;q=0|JSON",
                "application/json, */*;q=0|JSON",
                "application/json, application/*;q=0|JSON",
                "application/problem+json;q=0.1, text/html;q=0.5|HTML",
                "TEXT/HTML|HTML",
                "text/html ; charset=\"a,b\" ; q=0.9 , text/plain;q=0.8|HTML",
                ", ,text/plain,|TEXT",
                "text/html;q=1.000|HTML",
                "image/png|PROBLEM_JSON",
                "text/html;q=0|PROBLEM_JSON",
            })
    void qualityThenSpecificityThenOurOrder(String accept, PageForm expected) {
        assertThat(FormChooser.choose(accept(accept).facts(), false).form()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html;q=2",
                "text/html;q=",
                "text/html;q=0.1234",
                "text",
                "text/",
                "/html",
                "text/html/x",
                "te xt/html",
                "text/html;q=-1",
                "text/html;q=1.001",
                "<script>",
                "text/html;q=a"
            })
    void malformedHeaderCountsAsAbsent(String accept) {
        assertThat(AcceptHeader.read(accept)).isEqualTo(AcceptHeader.Wish.ABSENT);
    }

    @Test
    void overLongHeaderCountsAsAbsent() {
        assertThat(AcceptHeader.read("text/html," + " ".repeat(4096))).isEqualTo(AcceptHeader.Wish.ABSENT);
        assertThat(AcceptHeader.read("text/html,".repeat(64))).isEqualTo(AcceptHeader.Wish.HTML);
        assertThat(AcceptHeader.read("text/html,".repeat(65))).isEqualTo(AcceptHeader.Wish.ABSENT);
    }

    @Test
    void noHeaderEverThrows() {
        Random random = new Random(9110);
        String signs = "texhml/*;,q=01.9 \t\"\\+json\u0000\u00e9application";
        for (int round = 0; round < 50_000; round++) {
            StringBuilder header = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                header.append(signs.charAt(random.nextInt(signs.length())));
            }
            assertThat(AcceptHeader.read(header.toString())).isNotNull();
        }
    }

    private static Asked accept(String accept) {
        return Asked.locally().header("Accept", accept);
    }

    private static Arguments client(String name, Asked asked, PageForm remote, PageForm local) {
        return Arguments.of(name, asked, remote, local);
    }

    /** Who gets the page that the application's owner wrote, of which type. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html, */*;q=0.8     | text/html                | true",
                "*/*                      | text/html                | true",
                "                         | text/html                | true",
                "text/html                | application/json         | true",
                "application/json         | text/html                | false",
                "application/json         | application/problem+json | true",
                "application/problem+json | application/json         | true",
                "application/json, application/problem+json;q=0 | application/problem+json | false",
                "text/plain               | text/html                | false",
                "text/plain               | text/plain;charset=utf-8 | true",
                "text/markdown            | text/html                | false",
                "text/event-stream        | text/html                | false",
                "image/avif, */*          | text/html                | true"
            })
    void ownersPageIsForWhoNamesHtmlOrNothing(String accept, String type, boolean taken) {
        Asked asked = accept == null ? Asked.locally() : accept(accept);

        assertThat(FormChooser.takesOwners(asked.facts(), type)).isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Dest, image, false",
        "Sec-Fetch-Dest, Script, false",
        "Sec-Fetch-Dest, document, true",
        "Sec-Fetch-Dest, empty, true",
        "HX-Request, true, false",
        "Content-Type, application/grpc+proto, false",
        "User-Agent, Java/17, true"
    })
    void ownersPageIsForNoPartOfAnotherPage(String name, String value, boolean taken) {
        assertThat(FormChooser.takesOwners(accept("*/*").header(name, value).facts(), "text/html"))
                .isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de-DE, en;q=0.5, fr;q=0.7 | de-DE fr en",
                "en;q=0, de                | de",
                "*, de                     | de",
                "de;q=x                    | ''",
                "de_DE                     | ''",
                "../..                     | ''",
                "                          | ''"
            })
    void languagesComeInTheOrderOfTheirWeights(String header, String tags) {
        assertThat(String.join(" ", AcceptedLanguages.inOrder(header))).isEqualTo(tags);
    }
}
