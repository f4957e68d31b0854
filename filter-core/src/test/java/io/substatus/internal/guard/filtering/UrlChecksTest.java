package io.substatus.internal.guard.filtering;

import static io.substatus.internal.guard.filtering.Filtering.allowed;
import static io.substatus.internal.guard.filtering.Filtering.denied;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.internal.guard.TestRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the text of a path may look like: 404.5, 404.7, 404.8, 404.11, 404.12, 404.20. */
class UrlChecksTest {

    @ParameterizedTest
    @CsvSource({
        "/bin/x, 404.8",
        "/a/BIN, 404.8",
        "/a/bIn/b.html, 404.8",
        "/binary, passes",
        "/cabin/x, passes",
        "/a-bin, passes",
        "/bin.html, passes",
        "/WEB-INF/web.xml, 404.8",
        "/web-inf, 404.8",
        "/META-INF/MANIFEST.MF, 404.8",
        "/App_Data/x, 404.8",
        "/App_Dat/x, passes",
        "/.well-known/acme-challenge/token, passes",
        "/, passes",
        "//, passes",
        "/bin%2fx, 404.8",
        "/b%69n/x, 404.8",
        "/bin;x=1/y, 404.8",
        "/a;bin/y, passes",
        "/a\\bin\\y, 404.8",
        "/a%5cbin, 404.8",
        "/bin./x, 404.8",
        "/bin%20/x, 404.8",
        "/bin.%20./x, 404.8",
        "/%20bin/x, passes",
        "/bin%3bx/y, 404.8",
        "/bin%00/y, 404.8",
        "/bin::$DATA, 404.8",
        "/x/../bin/y, 404.8",
        "/bin/../x, 404.8",
        "/./bin/y, 404.8"
    })
    void hiddenSegment(String target, String verdict) {
        assertThat(Filtering.shipped().verdict(TestRequest.get(target))).isEqualTo(verdict);
    }

    @Test
    void hiddenSegmentThatOnlyTheApplicationSees() {
        assertThat(Filtering.shipped().verdict(TestRequest.get("/odd").seenAs("/bin/x")))
                .isEqualTo("404.8");
        assertThat(Filtering.shipped().verdict(TestRequest.get("/odd").seenAs("/x\\bin")))
                .isEqualTo("404.8");
    }

    @ParameterizedTest
    @CsvSource({
        "/a.config, 404.7",
        "/a.CONFIG, 404.7",
        "/a.config/b, 404.7",
        "/a.config/b.htm, passes",
        "/a.configs, passes",
        "/config, passes",
        "/a.config.txt, passes",
        "/a.txt.config, 404.7",
        "/a.config., 404.7",
        "/a.config%20, 404.7",
        "/a.config.%20.., 404.7",
        "/a.config;x, 404.7",
        "/a;x.config, passes",
        "/a%3bx.config, 404.7",
        "/a.config%3bx.htm, 404.7",
        "/a.config:x.htm, 404.7",
        "/a.config::$DATA, 404.7",
        "/a.config%00.htm, 404.7",
        "/a.con%66ig, 404.7",
        "/a%2econfig, 404.7",
        "/dir\\a.config, 404.7",
        "/b.htm/../a.config, 404.7",
        "/a.config/b.htm/.., 404.7",
        "/a.java, 404.7",
        "/a.javascript, passes",
        "/.rules, 404.7"
    })
    void extension(String target, String verdict) {
        assertThat(Filtering.shipped().verdict(TestRequest.get(target))).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "/a.htm, passes",
        "/a.HTM, passes",
        "/a.html, 404.7",
        "/a, 404.7",
        "/, 404.7",
        "/v1.0/a, 404.7",
        "/.well-known/token, passes",
        "/.well-known/token.htm, passes",
        "/.well-known/token.exe, 404.7",
        "/x.well-known/token, 404.7",
        "/a:b.htm, passes"
    })
    void extensionThatIsNotListed(String target, String verdict) {
        Filtering filtering = Filtering.shipped().fileExtensions(false, true, allowed(".htm"));

        assertThat(filtering.verdict(TestRequest.get(target))).isEqualTo(verdict);
    }

    @Test
    void dotStandsForNoExtension() {
        Filtering filtering = Filtering.shipped().fileExtensions(false, true, allowed("."));
        Filtering refusing = Filtering.shipped().fileExtensions(true, true, denied("."));

        assertThat(filtering.verdict(TestRequest.get("/a"))).isEqualTo("passes");
        assertThat(filtering.verdict(TestRequest.get("/a."))).isEqualTo("passes");
        assertThat(filtering.verdict(TestRequest.get("/a.b"))).isEqualTo("404.7");
        assertThat(refusing.verdict(TestRequest.get("/a"))).isEqualTo("404.7");
        assertThat(refusing.verdict(TestRequest.get("/a.b"))).isEqualTo("passes");
    }

    @Test
    void wellKnownCanBeDeniedByItsName() {
        Filtering filtering = Filtering.shipped().fileExtensions(true, true, denied(".well-known"));

        assertThat(filtering.verdict(TestRequest.get("/.well-known/token"))).isEqualTo("404.7");
    }

    @ParameterizedTest
    @CsvSource({
        "/a/../b, 404.5",
        "/a/%2e%2e/b, 404.5",
        "/a/.%2E/b, 404.5",
        "/a.b/c, passes",
        "/x:y, 404.5",
        "/x%3ay, 404.5",
        "/Secret/x, 404.5",
        "/SECRE%54, 404.5",
        "/secret;x, 404.5",
        "/sec;x/ret, passes",
        "/a/sec%c0%aeret, passes",
        "/a\\b, 404.5",
        "/a%5Cb, 404.5",
        "/literal%7Eescape, 404.5",
        "/literal%7eescape, 404.5",
        "/literal~escape, passes",
        "/inner/pa;v=1/th, 404.5",
        "/inner\\pa/th, 404.5"
    })
    void deniedSequence(String target, String verdict) {
        Filtering filtering = Filtering.shipped().denyUrlSequences("..", ":", "secret", "\\", "%7E", "/pa/th");

        assertThat(filtering.verdict(TestRequest.get(target))).isEqualTo(verdict);
    }

    @Test
    void deniedSequenceThatOnlyTheApplicationSees() {
        Filtering filtering = Filtering.shipped().denyUrlSequences("/admin/secret");

        assertThat(filtering.verdict(TestRequest.get("/admin//secret").seenAs("/admin/secret")))
                .isEqualTo("404.5");
        assertThat(filtering.verdict(TestRequest.get("/admin/x/../secret"))).isEqualTo("404.5");
        assertThat(filtering.verdict(TestRequest.get("/admin\\secret").seenAs("/x")))
                .isEqualTo("404.5");
    }

    @ParameterizedTest
    @CsvSource({"/a+b, 404.11", "/a%2Bb, 404.11", "/a%252e, 404.11", "/100%25, passes", "/a%20b, passes"})
    void doubleEscape(String target, String verdict) {
        assertThat(Filtering.shipped().verdict(TestRequest.get(target))).isEqualTo(verdict);
        assertThat(Filtering.shipped().allowDoubleEscaping().verdict(TestRequest.get(target)))
                .isEqualTo("passes");
    }

    @ParameterizedTest
    @CsvSource({"/caf%C3%A9, 404.12", "/caf\u00E9, 404.12", "/%ff, 404.12", "/cafe, passes", "/%7f, passes"})
    void highBit(String target, String verdict) {
        assertThat(Filtering.shipped().denyHighBitCharacters().verdict(TestRequest.get(target)))
                .isEqualTo(verdict);
        assertThat(Filtering.shipped().verdict(TestRequest.get(target))).isEqualTo("passes");
    }

    @Test
    void highBitInQueryDoesNotCount() {
        assertThat(Filtering.shipped().denyHighBitCharacters().verdict(TestRequest.get("/a?x=%C3%A9")))
                .isEqualTo("passes");
    }

    @ParameterizedTest
    @CsvSource({"/a/b/c, passes", "/a/b/c/, passes", "//a//b//c, passes", "/a/b/c/d, 404.20", "/a/b%2fc\\d, 404.20"})
    void segments(String target, String verdict) {
        assertThat(Filtering.shipped().maxUrlSegments(3).verdict(TestRequest.get(target)))
                .isEqualTo(verdict);
    }

    @Test
    void shippedLimitIsThirtyTwoSegments() {
        assertThat(Filtering.shipped().verdict(TestRequest.get("/a".repeat(32))))
                .isEqualTo("passes");
        assertThat(Filtering.shipped().verdict(TestRequest.get("/a".repeat(33))))
                .isEqualTo("404.20");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ok/bin", "/OK/a.config", "/ok/a+b", "/ok/..x", "/ok/caf%C3%A9", "/ok/bin;v=1"})
    void alwaysAllowedUrl(String target) {
        Filtering filtering = Filtering.shipped()
                .denyHighBitCharacters()
                .denyUrlSequences("..")
                .alwaysAllowedUrls("/ok/bin", "/ok/a.config", "/ok/a+b", "/ok/..x", "/ok/caf\u00E9");

        assertThat(filtering.verdict(TestRequest.get(target))).isEqualTo("passes");
        assertThat(filtering.verdict(TestRequest.get("/not" + target))).isNotEqualTo("passes");
        assertThat(filtering.verdict(TestRequest.get(target + "/x/../bin/..x/+.config/%C3%A9")))
                .isNotEqualTo("passes");
    }

    @Test
    void alwaysAllowedUrlIsMeantWithAndWithoutContextPath() {
        Filtering filtering = Filtering.shipped().alwaysAllowedUrls("/bin/a", "/app/bin/b");

        assertThat(filtering.verdict(TestRequest.get("/app/bin/a").in("/app"))).isEqualTo("passes");
        assertThat(filtering.verdict(TestRequest.get("/app/bin/b").in("/app"))).isEqualTo("passes");
        assertThat(filtering.verdict(TestRequest.get("/app/bin/c").in("/app"))).isEqualTo("404.8");
        assertThat(filtering.verdict(TestRequest.get("/ppa/bin/a").in("/app"))).isEqualTo("404.8");
        assertThat(filtering.verdict(TestRequest.get("/bin").in("/longer"))).isEqualTo("404.8");
    }

    @Test
    void alwaysAllowedUrlKeepsItsLimits() {
        Filtering filtering = Filtering.shipped().maxUrlSegments(1).alwaysAllowedUrls("/a/b");

        assertThat(filtering.verdict(TestRequest.get("/a/b"))).isEqualTo("404.20");
    }

    @Test
    void tellsEntryPathAndWhatIsAccepted() {
        assertThat(Filtering.shipped().evidence(TestRequest.get("/a/BIN/b")))
                .containsExactly(
                        "hiddenSegments has <add segment=\"bin\"/>.",
                        "The path \"/a/BIN/b\" has it as a segment.",
                        "Accepted is a path without such a segment, or one that alwaysAllowedUrls lists.");
        assertThat(Filtering.shipped().evidence(TestRequest.get("/a.config%3b.htm")))
                .containsExactly(
                        "fileExtensions has <add fileExtension=\".config\" allowed=\"false\"/>.",
                        "The path \"/a.config;.htm\" has the extension \".config\".",
                        "Accepted is every extension that the list does not deny.");
        assertThat(Filtering.shipped()
                        .fileExtensions(false, true, allowed(".htm"), allowed(".css"))
                        .evidence(TestRequest.get("/")))
                .containsExactly(
                        "fileExtensions has allowUnlisted=\"false\" and no <add fileExtension=\".\" allowed=\"true\"/>.",
                        "The path \"/\" has no extension.",
                        "Accepted is .htm, .css.");
        assertThat(Filtering.shipped().denyUrlSequences("<\"&").evidence(TestRequest.get("/%3c%22%26")))
                .containsExactly(
                        "denyUrlSequences has <add sequence=\"&lt;&quot;&amp;\"/>.",
                        "The decoded path \"/<\"&\" contains it.",
                        "Accepted is a path without it in any letter case, or one that alwaysAllowedUrls lists.");
        assertThat(Filtering.shipped().evidence(TestRequest.get("/%252e")))
                .contains("The decoded path \"/%2e\" becomes \"/.\" when it is decoded once more.");
        assertThat(Filtering.shipped().denyHighBitCharacters().evidence(TestRequest.get("/caf%C3%A9")))
                .contains("The decoded path \"/caf\u00E9\" has U+00E9.");
        assertThat(Filtering.shipped().maxUrlSegments(2).evidence(TestRequest.get("/a/b/c")))
                .containsExactly(
                        "limits of the site has maxUrlSegments=\"2\".",
                        "The path \"/a/b/c\" has 3 segments.",
                        "Up to 2 segments are accepted.");
    }
}
