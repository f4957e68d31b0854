package io.substatus.internal.guard.filtering;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.internal.guard.TestRequest;
import io.substatus.internal.webconfig.RequestFiltering.FilteringRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the text of a query and of header fields may look like: 404.18, 404.19. */
class QueryAndRulesTest {

    @ParameterizedTest
    @CsvSource({
        "/?a=<Script, 404.18, 404.18",
        "/?a=%3cscript, 404.18, passes",
        "/?a=%3CSCR%49PT, 404.18, passes",
        "/?a=%253cscript, passes, passes",
        "/?a=< script, passes, passes",
        "/?drop+table, 404.18, passes",
        "/?drop%20table, 404.18, passes",
        "/?x=%2D, 404.18, 404.18",
        "/?x=%2d, 404.18, 404.18",
        "/?x=-, passes, passes",
        "/?, passes, passes",
        "/<script, passes, passes"
    })
    void deniedQuerySequence(String target, String unescaped, String kept) {
        String[] sequences = {"<script", "drop table", "%2d"};

        assertThat(Filtering.shipped().denyQueryStringSequences(sequences).verdict(TestRequest.get(target)))
                .isEqualTo(unescaped);
        assertThat(Filtering.shipped()
                        .denyQueryStringSequences(sequences)
                        .keepQueryEscaped()
                        .verdict(TestRequest.get(target)))
                .isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"/?a=b, passes", "/?A=B, passes", "/?a=b&, 404.18", "/?a=%62, 404.18"})
    void alwaysAllowedQuery(String target, String verdict) {
        Filtering filtering = Filtering.shipped().denyQueryStringSequences("a=").alwaysAllowedQueryStrings("a=b");

        assertThat(filtering.verdict(TestRequest.get(target))).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "/a/evil, 404.19",
        "/a/%65vil, 404.19",
        "/a/EVIL, 404.19",
        "/ev;x/il, passes",
        "/ev;x/..;y/evil, 404.19",
        "/evi/l, passes",
        "/?evil, passes"
    })
    void ruleScansUrl(String target, String verdict) {
        Filtering filtering =
                Filtering.shipped().rules(new RuleOf("evil").scanUrl().make());

        assertThat(filtering.verdict(TestRequest.get(target))).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "/?x=evil, 404.19",
        "/?x=%65vil, 404.19",
        "/?x=100%, 404.19",
        "/?x=100%25, passes",
        "/?x=%zz, 404.19",
        "/evil, passes",
        "/?x=ok, passes",
        "/, passes"
    })
    void ruleScansQuery(String target, String verdict) {
        Filtering filtering =
                Filtering.shipped().rules(new RuleOf("evil").scanQueryString().make());

        assertThat(filtering.verdict(TestRequest.get(target))).isEqualTo(verdict);
    }

    @Test
    void barePercentCanBeAllowed() {
        Filtering filtering = Filtering.shipped()
                .rules(new RuleOf("evil").scanQueryString().allowBarePercent().make());

        assertThat(filtering.verdict(TestRequest.get("/?x=100%"))).isEqualTo("passes");
        assertThat(filtering.verdict(TestRequest.get("/?x=100%&evil"))).isEqualTo("404.19");
    }

    @ParameterizedTest
    @CsvSource({
        "User-Agent, EvilBot, 404.19",
        "user-agent, evilbot, 404.19",
        "User-Agent, good, passes",
        "Referer, EvilBot, passes",
        "X-Evil-Name, fine, 404.19",
        "User-Agent, 100% bot, 404.19"
    })
    void ruleScansHeaderWithItsName(String name, String value, String verdict) {
        Filtering filtering = Filtering.shipped()
                .rules(new RuleOf("evilbot", "x-evil-name: fine")
                        .scanHeaders("User-Agent", "X-Evil-Name")
                        .make());

        assertThat(filtering.verdict(TestRequest.get("/").with(name, value))).isEqualTo(verdict);
    }

    @Test
    void ruleScansEveryFieldOfName() {
        Filtering filtering =
                Filtering.shipped().rules(new RuleOf("evil").scanHeaders("X").make());

        assertThat(filtering.verdict(TestRequest.get("/").with("X", "a").with("X", "evil")))
                .isEqualTo("404.19");
    }

    @ParameterizedTest
    @CsvSource({"evil, 404.19", "'b: 2\r\nC: 3', 404.19", "B: 2, 404.19", "'2C', passes", "a:1, passes"})
    void ruleScansWholeHeaderBlock(String denied, String verdict) {
        Filtering filtering =
                Filtering.shipped().rules(new RuleOf(denied).scanAllRaw().make());
        TestRequest request = TestRequest.get("/")
                .with("A", "1")
                .with("B", "2")
                .with("C", "3")
                .with("D", "an Evil one");

        assertThat(filtering.verdict(request)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "/a.asp?evil, 404.19",
        "/a.ASP?evil, 404.19",
        "/a.asp;x?evil, 404.19",
        "/a.asp/x?evil, 404.19",
        "/a.aspx?evil, passes",
        "/a?evil, passes",
        "/a.asp%3bx.htm?evil, 404.19"
    })
    void ruleAppliesToExtensions(String target, String verdict) {
        Filtering filtering = Filtering.shipped()
                .rules(new RuleOf("evil").scanQueryString().appliesTo(".asp").make());

        assertThat(filtering.verdict(TestRequest.get(target))).isEqualTo(verdict);
    }

    @Test
    void exemptPartsAreNotScannedOthersAre() {
        Filtering filtering = Filtering.shipped()
                .alwaysAllowedUrls("/evil")
                .alwaysAllowedQueryStrings("evil%")
                .rules(new RuleOf("evil")
                        .scanUrl()
                        .scanQueryString()
                        .scanHeaders("X")
                        .make());

        assertThat(filtering.verdict(TestRequest.get("/evil?evil%"))).isEqualTo("passes");
        assertThat(filtering.verdict(TestRequest.get("/evil?evil"))).isEqualTo("404.19");
        assertThat(filtering.verdict(TestRequest.get("/evil2?evil%"))).isEqualTo("404.19");
        assertThat(filtering.verdict(TestRequest.get("/evil?evil%").with("X", "evil")))
                .isEqualTo("404.19");
    }

    @Test
    void firstRuleThatHitsRefuses() {
        Filtering filtering = Filtering.shipped()
                .rules(
                        new RuleOf("evil").scanUrl().make(),
                        new RuleOf("e").scanUrl().make());

        assertThat(filtering.evidence(TestRequest.get("/e")))
                .contains("<filteringRule name=\"e\"> has denyStrings <add string=\"e\"/>.");
        assertThat(filtering.evidence(TestRequest.get("/evil")))
                .contains("<filteringRule name=\"evil\"> has denyStrings <add string=\"evil\"/>.");
    }

    @Test
    void tellsRuleAndPlaceButNoHeaderValue() {
        FilteringRule rule = new RuleOf("evil", "hunter2")
                .scanUrl()
                .scanQueryString()
                .scanHeaders("Authorization")
                .make();
        Filtering filtering = Filtering.shipped().rules(rule);

        assertThat(filtering.evidence(TestRequest.get("/?x=%65vil")))
                .containsExactly(
                        "<filteringRule name=\"evil\"> has denyStrings <add string=\"evil\"/>.",
                        "The decoded query string \"x=evil\" contains it.",
                        "Accepted is a request without it in any letter case.");
        assertThat(filtering.evidence(TestRequest.get("/").with("Authorization", "Basic my hunter2")))
                .contains("The line of the request's requestHeader=\"Authorization\", put together again from the"
                        + " field that the container had parsed, contains it.")
                .noneMatch(sentence -> sentence.contains("Basic"));
        assertThat(filtering.evidence(TestRequest.get("/?100%")))
                .containsExactly(
                        "<filteringRule name=\"evil\"> has denyUnescapedPercent=\"true\", as it is when the file does"
                                + " not say.",
                        "The query string \"100%\" contains a percent sign that begins no escape.",
                        "Accepted is %25 in its place, or denyUnescapedPercent=\"false\".");
        assertThat(Filtering.shipped()
                        .rules(new RuleOf("x-a").scanAllRaw().make())
                        .evidence(TestRequest.get("/").with("X-A", "1")))
                .contains("The header block, put together again from the fields that the container had parsed,"
                        + " contains it.");
    }

    /** Names the rule after its first string. */
    private static final class RuleOf {
        private final List<String> denied;
        private boolean url;
        private boolean query;
        private boolean raw;
        private boolean denyBarePercent = true;
        private List<String> headers = List.of();
        private List<String> extensions = List.of();

        RuleOf(String... denied) {
            this.denied = List.of(denied);
        }

        RuleOf scanUrl() {
            url = true;
            return this;
        }

        RuleOf scanQueryString() {
            query = true;
            return this;
        }

        RuleOf scanAllRaw() {
            raw = true;
            return this;
        }

        RuleOf allowBarePercent() {
            denyBarePercent = false;
            return this;
        }

        RuleOf scanHeaders(String... names) {
            headers = List.of(names);
            return this;
        }

        RuleOf appliesTo(String... names) {
            extensions = List.of(names);
            return this;
        }

        FilteringRule make() {
            return new FilteringRule(denied.get(0), url, query, raw, denyBarePercent, headers, extensions, denied);
        }
    }
}
