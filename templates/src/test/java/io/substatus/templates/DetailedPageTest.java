package io.substatus.templates;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.page.Condition;
import io.substatus.page.ErrorReport;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

final class DetailedPageTest {

    private final ThymeleafRenderer renderer = new ThymeleafRenderer();
    private final Document refused = page(Reports.hiddenSegment());
    private final Document failed = page(Reports.uncaughtException());

    @Test
    void codeTitleAndMeaningComeFirst() {
        assertThat(refused.title()).isEqualTo("404.8 Hidden namespace");
        assertThat(refused.select(".code").text()).isEqualTo("404.8");
        assertThat(refused.select("h1").eachText()).containsExactly("Hidden namespace");
        assertThat(refused.select("header").text())
                .contains(Reports.hiddenSegment().meaning());
        assertThat(refused.select(".ask").text()).startsWith("GET /shop/WEB-INF/web.xml?v=2");
    }

    @Test
    void linkOfTheConfigurationIsAtTheFoot() {
        Document linked = page(Reports.withConditions(List.of()));

        assertThat(linked.select("footer a").attr("href"))
                .isEqualTo("https://wiki.example/?a=1&IIS70Error=404,8,0x80070002,0");
        assertThat(refused.select("footer a")).isEmpty();
    }

    @Test
    void reasonIsTheEvidenceInOrder() {
        assertThat(refused.select(".why li").eachText())
                .isEqualTo(Reports.hiddenSegment().evidence());
        assertThat(refused.select(".why").text()).contains("Refused by a rule of the configuration · HiddenSegments");
    }

    @Test
    void whoSetTheStatusIsNamedAsToolsPrintIt() {
        assertThat(failed.select(".why").text())
                .contains("Status set by com.example.shop.web.CheckoutServlet.doPost(CheckoutServlet.java:61)")
                .contains("Message stock service is not reachable");
        assertThat(refused.select(".why").text()).doesNotContain("Status set by", "Message");
    }

    @Test
    void rootCauseStandsBesideTheReasonAndIsMarkedInTheChain() {
        assertThat(failed.select(".why").text())
                .contains("Root cause ConnectException: Connection refused at sun.nio.ch.Net.pollConnect(Net.java)")
                .contains("In your code at com.example.shop.stock.StockClient.available(StockClient.java:42)");
        assertThat(failed.select("article.root")).hasSize(1);
        assertThat(failed.select("article").last().select(".badge").text()).isEqualTo("root cause");
    }

    @Test
    void mistakesOfTheConfigurationStandWithTheirLines() {
        Document page = page(Reports.brokenFile());

        assertThat(page.select("p.notice").text()).isEqualTo("/WEB-INF/web.config has changed and was not taken over.");
        assertThat(page.select(".fault h3").eachText()).containsExactly("/WEB-INF/web.config:5:12", "custom.config");
        assertThat(page.select(".fault").get(0).text()).contains("expected: errorMode", "HRESULT 0x8007000d");
        assertThat(page.select(".fault pre")).hasSize(1);
        assertThat(page.select(".fault pre").get(0).wholeText().lines())
                .containsExactly(
                        "      4 | <system.webServer>",
                        ">     5 |     <httpErrors errorMod=\"Custom\">",
                        "      6 | </system.webServer>");
        assertThat(page.select("mark").eachText()).singleElement().asString().startsWith(">     5 |");
        assertThat(refused.select(".fault, .notice")).isEmpty();
    }

    @Test
    void loneExceptionIsNotCalledARootCauseInTheChain() {
        Document page = page(Reports.filledWith("x"));
        assertThat(page.select(".why").text()).contains("Root cause");
        assertThat(page.select("article.root")).hasSize(1);
    }

    @Test
    void causesAndAdviceAreLists() {
        assertThat(failed.select("section[aria-labelledby=causes] li").eachText())
                .isEqualTo(Reports.uncaughtException().causes());
        assertThat(failed.select("section[aria-labelledby=advice] ol li").eachText())
                .isEqualTo(Reports.uncaughtException().advice());
    }

    @Test
    void ownFramesAreInSightAndLibraryFramesFolded() {
        Element first = failed.select("article").first();
        assertThat(first.select("li.own").eachText())
                .containsExactly(
                        "at com.example.shop.stock.StockClient.available(StockClient.java:47)",
                        "at com.example.shop.order.Checkout.place(Checkout.java:88)",
                        "at com.example.shop.web.CheckoutServlet.doPost(CheckoutServlet.java:54)",
                        "at com.example.shop.web.CartFilter.doFilter(CartFilter.java:33)");
        assertThat(first.select("details .own")).isEmpty();
        assertThat(first.select("summary").eachText())
                .containsExactly(
                        "4 library frames (jakarta.servlet.http, org.apache.catalina)",
                        "5 library frames (org.apache.catalina, org.apache.coyote, java.lang)");
        assertThat(first.select("details[open]")).isEmpty();
    }

    @Test
    void copiedTraceReadsAsTheJdkPrintsIt() {
        List<String> lines = failed.select("#trace [data-line]").eachText();
        assertThat(lines.get(0))
                .isEqualTo(
                        "com.example.shop.stock.StockUnavailableException: stock of 3 articles could not be asked for");
        assertThat(lines)
                .contains("Caused by: java.net.ConnectException: Connection refused (127.0.0.1:9099)")
                .contains("at jakarta.servlet.http.HttpServlet.service(HttpServlet.java:547)")
                .contains("… 12 more, the same as above");
    }

    @Test
    void requestMappingLogLineAndNumbersAreThere() {
        assertThat(failed.select("#log").text())
                .isEqualTo(Reports.uncaughtException().logLine());
        assertThat(failed.select(".why").text()).contains("Windows error 12029 · 0x80072EFD");
        assertThat(failed.select(".ask").text()).endsWith("7F3K-29QD-M4XA · 2026-11-22T14:03:27Z");
        assertThat(rows(failed))
                .contains(
                        "Dispatch REQUEST",
                        "Servlet checkout",
                        "Pattern /checkout",
                        "Match EXACT",
                        "Context path /shop",
                        "User anna",
                        "Cookie theme=dark; JSESSIONID=********",
                        "The peer is this machine ✓ 127.0.0.1");
        assertThat(rows(refused))
                .contains("User nobody is signed in", "Kind the container's own servlet for static files");
    }

    @Test
    void pageThatOthersCanSeeSaysSo() {
        ErrorReport exposed = Reports.withConditions(List.of(
                new Condition("one", "yes", true), new Condition("The peer is this machine", "192.0.2.7", false)));
        Document page = page(exposed);
        assertThat(page.select(".notice").text()).startsWith("Others can see this page too.");
        assertThat(rows(page)).contains("The peer is this machine ✗ 192.0.2.7");
        assertThat(refused.select(".notice")).isEmpty();
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        assertThat(refused.select("#trace, article, #exception")).isEmpty();
        assertThat(refused.select("button[data-copy]")).hasSize(1);
    }

    @Test
    void messageThatReadsLikeAFalseValueIsShown() {
        for (String word : List.of("false", "no", "off", "0", "null")) {
            Document page = page(Reports.filledWith(word));
            assertThat(page.select("#log").text()).isEqualTo(word);
            assertThat(page.select(".why dd.pre").text()).isEqualTo(word);
            assertThat(page.select("article .msg").eachText()).containsExactly(word, word);
        }
    }

    @Test
    void pageAsksNothingOfAnybody() {
        assertThat(failed.select("link, img, iframe, object, form, base, a[href], meta[http-equiv], [style], [src]"))
                .isEmpty();
        assertThat(failed.getAllElements().stream().flatMap(e -> e.attributes().asList().stream()))
                .noneMatch(attribute -> attribute.getKey().startsWith("on"));
        assertThat(failed.select("style").html()).doesNotContain("url(", "@import");
    }

    @Test
    void styleAndScriptAreTheSameOnEveryPageSoThatTheirHashesAreConstant() {
        assertThat(failed.select("style, script").outerHtml())
                .isEqualTo(refused.select("style, script").outerHtml());
        assertThat(failed.select("style")).hasSize(1);
        assertThat(failed.select("script")).hasSize(1);
        assertThat(refused.select("style, script").outerHtml()).doesNotContainPattern(Pattern.compile("\\$\\{|\\[\\["));
    }

    @Test
    void buttonsAreHiddenUntilTheScriptMakesThemWork() {
        assertThat(failed.select("button").eachAttr("data-copy")).containsExactly("trace", "log");
        assertThat(failed.select("button:not([hidden])")).isEmpty();
    }

    @Test
    void headingsLabelTheirSections() {
        for (Element section : failed.select("section")) {
            assertThat(failed.getElementById(section.attr("aria-labelledby")).tagName())
                    .isEqualTo("h2");
        }
        assertThat(failed.select("main")).hasSize(1);
        assertThat(failed.select("html").attr("lang")).isEqualTo("en");
    }

    private static List<String> rows(Document page) {
        return page.select("tr").eachText();
    }

    private Document page(ErrorReport report) {
        return Jsoup.parse(renderer.detailed(report));
    }
}
