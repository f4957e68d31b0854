package io.substatus.security;

import static io.substatus.security.Site.FORMS;
import static io.substatus.security.Site.encode;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.substatus.testkit.Container;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.Webapp;
import io.substatus.testkit.http.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Whatever a client or an exception says stands in every form as text and nothing else: rules S5 and S7. The pages are
 * read by a browser's rules and by a JSON parser of somebody else's, not searched for strings.
 */
class EncodingIT {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "' onmouseover='alert(1)",
            "'><svg/onload=alert(1)>",
            "</title><script>alert(1)</script>",
            "</style><script>alert(1)</script>",
            "</pre></code></td></table><iframe src=//evil.test>",
            "<!--<script>",
            "]]><script>alert(1)</script>",
            "<a href=javascript:alert(1)>x</a>",
            "[x](javascript:alert(1)) ![y](http://evil.test/y) <http://evil.test/z>",
            "```\n<script>alert(1)</script>\n``````````\n# heading",
            "{{status}} {{reference}} ${7*7} #{7*7} *{7*7} [[${7*7}]] __${7*7}__ %{7*7} <%= 7*7 %>",
            "&lt;script&gt; &amp;lt; &#60;",
            "tab\tquote\"backslash\\slash/\b\f",
            "line\u2028paragraph\u2029end",
            "\u202Egnp.exe\u2066",
            "\u001B[31mred\u0007\u0000",
            "a\r\nX-Injected: y\r\n\r\n<script>alert(1)</script>",
            "\uFEFFbyte order \uD83D\uDE00 \uD800 lone");

    @OnContainers
    void s07MessageOfExceptionIsText(Container container) throws IOException {
        container.allowLog("IllegalStateException");
        int mark = container.log().mark();
        Webapp app = Site.development(container);
        Map<String, Integer> tags = tags(app.get("/do/throw?message=plain", Site.HTML));
        for (String text : HOSTILE) {
            everyFormIsHarmless(app, "/do/throw?message=" + encode(text), tags);
            JsonNode problem = JSON.readTree(
                    app.get("/do/throw?message=" + encode(text), Site.PROBLEM).body());
            assertThat(problem.at("/exception/message").textValue()).as(text).isEqualTo(text.replace("\uD800", "?"));
            isShown(app.get("/do/throw?message=" + encode(text), Site.HTML), text);
        }
        Site.awaitTraces(container, mark, 1 + HOSTILE.size() * (FORMS.size() + 2));
    }

    @OnContainers
    void s07MessageOfSendErrorIsText(Container container) throws IOException {
        Webapp app = Site.development(container);
        Map<String, Integer> tags = tags(app.get("/do/send?status=403&message=plain", Site.HTML));
        for (String text : HOSTILE) {
            everyFormIsHarmless(app, "/do/send?status=403&message=" + encode(text), tags);
        }
    }

    @OnContainers
    void s07ReasonOfApplicationIsText(Container container) throws IOException {
        Webapp app = Site.development(container);
        Map<String, Integer> tags = tags(app.get("/do/declared?message=plain", Site.HTML));
        for (String text : HOSTILE) {
            everyFormIsHarmless(app, "/do/declared?message=" + encode(text), tags);
        }
    }

    @OnContainers
    void s07PathAndQueryAreText(Container container) throws IOException {
        container.allowLog("HTTP");
        Webapp app = Site.development(container);
        Map<String, Integer> tags = tags(app.get("/plain?plain", Site.HTML));
        for (String text : HOSTILE) {
            everyFormIsHarmless(app, "/x" + encode(text.replace("/", "")) + "?" + encode(text), tags);
        }
    }

    @OnContainers
    void s07HeadersAreText(Container container) throws IOException {
        container.allowLog("HTTP");
        Webapp app = Site.development(container);
        Map<String, Integer> tags = tags(app.get("/missing", Site.HTML, "X-Probe: plain", "User-Agent: plain"));
        for (String text : HOSTILE) {
            String value = text.replaceAll("[\\x00-\\x1F\\uD800]", "");
            everyFormIsHarmless(app, "/missing", tags, "X-Probe: " + value, "User-Agent: " + value);
        }
        everyFormIsHarmless(app, "/missing", tags, "X-<script>alert(1)</script>: x", "User-Agent: plain");
    }

    @OnContainers
    void s05NothingThatIsSaidIsEvaluated(Container container) throws IOException {
        container.allowLog("IllegalStateException");
        int mark = container.log().mark();
        String text = "a{{reference}}b{{status}}c${7*7}d#{7*7}e[[${7*7}]]f__${7*7}__g";
        for (Map.Entry<String, String> form : FORMS.entrySet()) {
            Response response = Site.development(container).get("/do/throw?message=" + encode(text), form.getValue());
            String reference = response.header(Site.REFERENCE).orElseThrow();
            String readable = form.getKey().equals("text/html")
                    ? Jsoup.parse(response.text()).text()
                    : response.text().replace("\\", "");
            assertThat(readable).as(form.getKey()).contains(text).doesNotContain("a" + reference, "c49", "d49", "f49");
        }
        Site.awaitTraces(container, mark, FORMS.size());
    }

    /** The reader of the page sees what was said, letter by letter, where it has no controls. */
    private static void isShown(Response page, String text) {
        if (text.chars().noneMatch(c -> c < ' ' || c > '~')) {
            assertThat(Jsoup.parse(page.text()).wholeText()).contains(text);
        }
    }

    private static void everyFormIsHarmless(Webapp app, String target, Map<String, Integer> tags, String... headers)
            throws IOException {
        for (Map.Entry<String, String> form : FORMS.entrySet()) {
            List<String> all = new ArrayList<>(List.of(headers));
            all.add(form.getValue());
            Response response = app.get(target, all.toArray(String[]::new));
            if (response.header(Site.REFERENCE).isPresent()) { // else the container refused it before any filter
                assertThat(Site.contentType(response)).isEqualTo(form.getKey());
                isHarmless(form.getKey(), response, tags, target);
            }
        }
    }

    private static void isHarmless(String form, Response response, Map<String, Integer> tags, String target)
            throws IOException {
        switch (form) {
            case "text/html" -> {
                isInert(Jsoup.parse(response.text()));
                assertThat(tags(response)).as(target).isEqualTo(tags);
            }
            case "text/markdown" ->
                assertThat(outsideFences(response.text()))
                        .as(target)
                        .doesNotContainPattern("(?<!\\\\)<[a-z/!]")
                        .doesNotContainPattern("(?<!\\\\)\\]\\(");
            case "text/plain" ->
                assertThat(response.text())
                        .as(target)
                        .doesNotContainPattern("[\\x00-\\x08\\x0B-\\x1F\\x7F\\u202A-\\u202E\\u2066-\\u2069]");
            default -> {
                assertThat(JSON.readTree(response.body()).get("status").intValue())
                        .isEqualTo(response.status());
                assertThat(response.text()).as(target).doesNotContain("<", "\u2028", "\u2029");
            }
        }
    }

    private static void isInert(Document page) {
        for (Element element : page.getAllElements()) {
            element.attributes().forEach(attribute -> {
                String name = attribute.getKey().toLowerCase(Locale.ROOT);
                assertThat(name).doesNotStartWith("on");
                assertThat(attribute.getValue()).doesNotContainIgnoringCase("javascript:");
            });
        }
        assertThat(page.select("iframe, object, embed, img, svg, base, form")).isEmpty();
    }

    /** How often each element occurs: hostile text adds none. */
    private static Map<String, Integer> tags(Response response) {
        Map<String, Integer> tags = new TreeMap<>();
        Jsoup.parse(response.text())
                .getAllElements()
                .forEach(element -> tags.merge(element.tagName(), 1, Integer::sum));
        return tags;
    }

    /** Markdown without its code blocks, which end with a fence at least as long as the one that they began with. */
    private static String outsideFences(String markdown) {
        StringBuilder outside = new StringBuilder();
        String fence = "";
        for (String line : markdown.split("\n", -1)) {
            String ticks = line.replaceAll("^(`*).*$", "$1");
            if (fence.isEmpty() && ticks.length() >= 3) {
                fence = ticks;
            } else if (!fence.isEmpty() && ticks.length() >= fence.length() && line.equals(ticks)) {
                fence = "";
            } else if (fence.isEmpty()) {
                outside.append(line.replaceAll("(`+).*?\\1", "")).append('\n');
            }
        }
        assertThat(fence).as("a fence that is never closed").isEmpty();
        return outside.toString();
    }
}
