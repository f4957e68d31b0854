package io.substatus.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports in which every text came from somebody who means harm. */
final class HostileReportTest {

    private static final int LARGEST = 512 * 1024;

    private final ThymeleafRenderer renderer = new ThymeleafRenderer();

    static Stream<String> hostile() {
        return Stream.of(
                "<script>alert(1)</script>",
                "</script><script>alert(1)</script>",
                "</style><img src=x onerror=alert(1)>",
                "</title><svg/onload=alert(1)>",
                "</textarea></pre></code></details>",
                "\"><b autofocus onfocus=alert(1)>",
                "' onmouseover='alert(1)",
                "<!--",
                "-->",
                "<![CDATA[",
                "]]>",
                "<?php ?>",
                "<%= 7*7 %>",
                "&lt;b&gt;",
                "&amp;amp;",
                "&#60;script&#62;",
                "&notanentity",
                "javascript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "+ADw-script+AD4-",
                "<scr<script>ipt>",
                "<a href=x>",
                "<math><mtext></table><mglyph>",
                "${7*7}",
                "*{7*7}",
                "#{7*7}",
                "@{7*7}",
                "~{7*7}",
                "__${7*7}__",
                "__${page.title}__::.x",
                "[[${7*7}]]",
                "[(${7*7})]",
                "[# th:text=\"x\"]",
                "|${7*7}|",
                "${T(java.lang.Runtime).getRuntime()}",
                "<p th:text=\"${7*7}\">",
                "<th:block th:utext=\"x\">",
                "{{reference}}",
                "{{#retry}}");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void textStaysTextInEveryField(String text) {
        // Dots divide class names into pieces that are printed apart, so the harmless text has as many.
        String harmless = text.replaceAll("[^.]", "ж");
        Document plain = page(harmless);
        Document page = page(text);
        assertThat(tags(page)).isEqualTo(tags(plain));
        assertThat(attributes(page)).isEqualTo(attributes(plain));
        assertThat(page.title()).isEqualTo("404.8 " + text);
        assertThat(page.select("#log").first().wholeText()).isEqualTo(text);
        assertThat(count(page.wholeText(), text)).isEqualTo(count(plain.wholeText(), harmless));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u001B[31mb", "a\u202Eb", "a\uD800b", "a\u2028b"})
    void textThatCannotBeShownIsSpelledOut(String text) {
        assertThat(page(text).select("#log").text())
                .startsWith("a\\u")
                .endsWith("b")
                .hasSameSizeAs(text.length() == 3 ? "a\\u0000b" : "a\\u0000[31mb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "\u0001", "漢", "x"})
    void pageKeepsItsSizeWhateverTheReportHolds(String text) {
        String html = renderer.detailed(Reports.tooLarge(text.repeat(2_048), 20, 300));
        assertThat(html.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(LARGEST);
        Document page = Jsoup.parse(html);
        assertThat(page.select("footer")).hasSize(1);
        assertThat(page.select(".code").text()).isEqualTo("404.8");
    }

    @Test
    void longChainsAreCutWithANoteAndEveryCauseIsHeard() {
        Document page = Jsoup.parse(renderer.detailed(Reports.tooLarge("short", 20, 300)));
        assertThat(page.select("article")).hasSize(20);
        for (Element throwable : page.select("article")) {
            int shown = throwable.select("li.f").size();
            assertThat(shown).isGreaterThan(30).isLessThan(300);
            assertThat(throwable.select(".rest").text())
                    .isEqualTo("… " + (305 - shown) + " more, left out to keep this page small");
        }
    }

    @Test
    void pagesAreMadeByManyThreadsAtOnce() throws Exception {
        String expected = renderer.detailed(Reports.uncaughtException());
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<String>> calls = IntStream.range(0, 200)
                    .mapToObj(i -> (Callable<String>) () -> renderer.detailed(Reports.uncaughtException()))
                    .toList();
            for (var page : threads.invokeAll(calls)) {
                assertThat(page.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private Document page(String text) {
        return Jsoup.parse(renderer.detailed(Reports.filledWith(text)));
    }

    private static List<String> tags(Document page) {
        return page.getAllElements().stream().map(Element::tagName).toList();
    }

    private static List<String> attributes(Document page) {
        return page.getAllElements().stream()
                .flatMap(element -> element.attributes().asList().stream())
                .map(attribute -> attribute.getKey() + "=" + attribute.getValue())
                .toList();
    }

    private static int count(String text, String part) {
        int count = 0;
        for (int i = text.indexOf(part); i >= 0; i = text.indexOf(part, i + part.length())) {
            count++;
        }
        return count;
    }
}
