package io.substatus.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.demo.RunningDemo.Shopper;
import io.substatus.demo.workshop.Call;
import io.substatus.demo.workshop.Trigger;
import io.substatus.demo.workshop.Triggers;
import io.substatus.status.SubStatusCatalog;
import io.substatus.status.SubStatusEntry;
import io.substatus.testkit.http.Response;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The home page and what belongs to it. */
@ExtendWith(RunningDemo.class)
class WorkshopIT {

    private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"([^\"]*)\"");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");

    @Test
    void listsTheWholeCatalogue(Shopper shopper) {
        String page = shopper.get("/").text();

        SubStatusCatalog catalog = SubStatusCatalog.shipped();
        assertThat(Stream.concat(catalog.statuses().stream(), catalog.subStatuses().stream()))
                .map(SubStatusEntry::name)
                .allSatisfy(name -> assertThat(page).contains("<span class=\"code\">" + name + "</span>"));
    }

    @Test
    void offersEveryTriggerWithACurlLine(Shopper shopper) {
        String page = shopper.get("/").text();

        assertThat(Triggers.all()).allSatisfy(trigger -> {
            boolean link = trigger.call().way() == Call.Way.LINK;
            String target = link ? "href=\"" + escaped(trigger.call().target()) : "action=\"/try/" + trigger.id();
            assertThat(page.split(Pattern.quote(target + "\""), -1)).hasSize(3);
            boolean tls = trigger.call().way() == Call.Way.TLS;
            int port = tls ? shopper.server().tlsPort() : shopper.server().port();
            assertThat(page).contains(escaped(trigger.call().curl(port)));
        });
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("'", "&#39;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    @Test
    void hasNoDeadLink(Shopper shopper) {
        String page = shopper.get("/").text();
        Set<String> failing = Triggers.all().stream()
                .map(trigger -> escaped(trigger.call().target()))
                .collect(Collectors.toSet());

        assertThat(found(LINK, page)).allSatisfy(link -> {
            if (link.startsWith("#")) {
                assertThat(found(ID, page)).contains(link.substring(1));
            } else if (link.contains("#")) {
                String[] parts = link.split("#", 2);
                assertThat(found(ID, shopper.get(parts[0]).text())).contains(parts[1]);
            } else if (!link.startsWith("/try/") && !failing.contains(link)) {
                assertThat(shopper.get(link).status()).isEqualTo(200);
            }
        });
    }

    private static Set<String> found(Pattern pattern, String page) {
        return pattern.matcher(page)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    void leadsToTheLineOfEachRule(Shopper shopper) {
        String page = shopper.get("/").text();
        long rules = Triggers.all().stream()
                .filter(trigger -> !trigger.rule().isEmpty())
                .count();

        assertThat(Pattern.compile("<a href=\"/rules(?:/[a-z]+)?#L[0-9]+\"><code>&lt;")
                        .matcher(page)
                        .results()
                        .count())
                .isEqualTo(rules);
        assertThat(shopper.get("/rules").text())
                .contains("<code>    &lt;handlers accessPolicy=&quot;Read, Script&quot; /&gt;</code>");
        assertThat(shopper.get("/rules/nowhere").status()).isEqualTo(404);
        assertThat(shopper.asStranger("GET", "/rules").status()).isEqualTo(403);
    }

    @Test
    void asksNobodyElseForAnything(Shopper shopper) {
        assertThat(found(LINK, shopper.get("/").text()))
                .allMatch(link -> (link.startsWith("/") && !link.startsWith("//")) || link.startsWith("#"));
    }

    @Test
    void leadsStrangersThroughTheProxy(Shopper shopper) {
        String page = shopper.get("/?as=stranger").text();

        String proxy = "http://localhost:" + shopper.server().strangerPort();
        assertThat(page).contains("href=\"" + proxy + "/wholesale\"").doesNotContain("href=\"/wholesale\"");
        assertThat(page).contains("name=\"as\" value=\"stranger\"");
    }

    @Test
    void marksTheNewestLineOfTheLog(Shopper shopper) {
        int before = shopper.lines();
        shopper.get("/teas/unicorn-tears");
        shopper.onlyLineAfter(before);

        String panel = shopper.get("/log").text();
        assertThat(panel.substring(panel.indexOf("class=\"newest\"")))
                .contains("GET /teas/unicorn-tears")
                .contains("404.0");
        assertThat(panel.split("class=\"newest\"", -1)).hasSize(2);
    }

    @Test
    void showsTheRawAnswerOfWhatNoLinkCanDo(Shopper shopper) {
        Trigger trigger = Triggers.all().stream()
                .filter(each -> each.id().equals("404.16"))
                .findFirst()
                .orElseThrow();

        Response response = shopper.post("/try/" + trigger.id());

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.text())
                .contains("PROPFIND /downloads/ HTTP/1.1")
                .contains("HTTP/1.1 404 ")
                .contains("X-Substatus: 404.16");
    }

    @Test
    void showsACertificateForTheVisitor(Shopper shopper) {
        assertThat(shopper.post("/try/403.12").text())
                .contains("Host: localhost:" + shopper.server().tlsPort())
                .contains("X-Substatus: 403.12");
        assertThat(shopper.post("/try/403.12?as=stranger").text())
                .contains("Host: fernhill.example")
                .contains("HTTP/1.1 403 ")
                .doesNotContain("X-Substatus");
    }

    @Test
    void writesTheKeysThatItsLinesForAShellName(Shopper shopper) {
        assertThat(shopper.logDirectory().resolveSibling("keys").resolve("rosa.p12"))
                .exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/log", "/try/404.16"})
    void isClosedToStrangers(String path, Shopper shopper) {
        String method = path.equals("/log") ? "GET" : "POST";

        assertThat(shopper.asStranger(method, path).status()).isEqualTo(403);
    }

    @Test
    void showsStrangersTheShopInstead(Shopper shopper) {
        Response response = shopper.asStranger("GET", "/");

        assertThat(response.status()).isEqualTo(302);
        assertThat(response.header("Location").orElseThrow()).endsWith("/teas");
    }

    @Test
    void isClosedToPagesOfOthers(Shopper shopper) {
        assertThat(shopper.post("/try/404.16", "Sec-Fetch-Site: cross-site").status())
                .isEqualTo(403);
        assertThat(shopper.get("/", "Sec-Fetch-Site: cross-site").status()).isEqualTo(200);
        assertThat(shopper.get("/log", "Host: rebound.example").status()).isEqualTo(403);
    }

    @Test
    void knowsNoOtherTriggers(Shopper shopper) {
        assertThat(shopper.post("/try/999.9").status()).isEqualTo(404);
        assertThat(shopper.post("/try/").status()).isEqualTo(404);
    }
}
