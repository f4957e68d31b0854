package io.substatus.internal.guard.filtering;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.internal.guard.TestRequest;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlTest {

    private static final int URLS = 20_000;

    private static final String[] PIECES = {
        "/",
        "/",
        "a",
        "B",
        ".",
        "..",
        "%",
        "%2",
        "%2e",
        "%2E",
        "%25",
        "%252e",
        "%2f",
        "%5c",
        "\\",
        ";",
        ";x=1",
        "%3b",
        "+",
        "%2b",
        "%c0%ae",
        "%c1%9c",
        "%e0%80%ae",
        "%ed%a0%80",
        "%f0%9f%8d%b5",
        "%f0%80%80%ae",
        "%f4%90%80%80",
        "%e2%82",
        "%e2%82%ac",
        "%c3%a9",
        "%c3",
        "%a9",
        "%fe",
        "%ff",
        "%00",
        "%zz",
        "%u002e",
        "\u00E9",
        " ",
        ":"
    };

    @ParameterizedTest
    @CsvSource({
        "/a%2eb, /a.b",
        "/a%252eb, /a%2eb",
        "/%c3%A9, /\u00E9",
        "/%e9, /\uFFFD",
        "/%c0%ae%c0%ae/, /\uFFFD\uFFFD\uFFFD\uFFFD/",
        "/%e0%80%af, /\uFFFD\uFFFD\uFFFD",
        "/%ed%a0%80, /\uFFFD\uFFFD\uFFFD",
        "/%f0%9f%8d%b5, /\uD83C\uDF75",
        "/%f4%90%80%80, /\uFFFD\uFFFD\uFFFD\uFFFD",
        "/100%, /100%",
        "/%2, /%2",
        "/%zz%u002e, /%zz%u002e",
        "/a+b, /a+b"
    })
    void decodesOnce(String raw, String decoded) {
        assertThat(url(raw).decoded()).hasToString(decoded);
    }

    @ParameterizedTest
    @CsvSource({
        "/a;x/b;y=1, /a/b",
        "/a%3bx/b, /a;x/b",
        "/a\\b%5cc, /a/b/c",
        "/a;x%2fy/b, /a/b",
        "/;x, /",
        "/..;/a, /../a"
    })
    void bareHasNoParametersAndNoBackslashes(String raw, String bare) {
        assertThat(url(raw).bare()).hasToString(bare);
    }

    @Test
    void readsOnceWhereNothingDiffers() {
        assertThat(url("/a/b.html").readings()).isEqualTo(1);
        assertThat(url("/a%20b").readings()).isEqualTo(1);
        assertThat(url("/a;x").readings()).isEqualTo(2);
    }

    @Test
    void readsWhatApplicationSeesWhereThatDiffers() {
        Url url = new Url();
        url.read(TestRequest.get("/app/a/../b").in("/app"));

        assertThat(url.readings()).isEqualTo(2);
        assertThat(url.reading(1)).hasToString("/app/b");
    }

    @ParameterizedTest
    @CsvSource({
        "/a, false",
        "/a+b, true",
        "/a%2bb, true",
        "/a%252e, true",
        "/a%25zz, false",
        "/100%25, false",
        "/100%, false",
        "/a%25%32%65, true",
        "/a;x=1+2, true"
    })
    void secondDecodingShows(String raw, boolean changes) {
        assertThat(url(raw).isDoubleEscaped()).isEqualTo(changes);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void agreesWithSlowPath(long seed) {
        Random random = new Random(seed);
        Url url = new Url();
        for (int i = 0; i < URLS; i++) {
            String raw = raw(random);
            url.read(TestRequest.get(raw).seenAs("/"));

            assertThat(url.decoded()).as(raw).hasToString(SlowPath.decoded(raw));
            assertThat(url.bare()).as(raw).hasToString(SlowPath.bare(raw));
            assertThat(url.isDoubleEscaped()).as(raw).isEqualTo(changesAgain(raw));
            assertThat(url.hasHighBit())
                    .as(raw)
                    .isEqualTo(SlowPath.decoded(raw).chars().anyMatch(c -> c > 0x7F));
        }
    }

    @Test
    void queryIsDecodedAsForms() {
        Random random = new Random(3);
        Query query = new Query();
        for (int i = 0; i < URLS; i++) {
            String raw = raw(random);
            query.read(raw);

            assertThat(query.raw()).hasToString(raw);
            assertThat(query.decoded()).as(raw).hasToString(SlowPath.decodedForm(raw));
        }
    }

    @Test
    void longTextsLeaveNoMemoryBehind() {
        Text text = new Text();
        text.set("x".repeat(1_000_000));
        text.clear();

        assertThat(text.chars().length).isLessThan(1000);
    }

    private static boolean changesAgain(String raw) {
        String once = SlowPath.decoded(raw);
        return !SlowPath.decodedForm(once).equals(once);
    }

    private static String raw(Random random) {
        StringBuilder raw = new StringBuilder("/");
        int pieces = random.nextInt(12);
        for (int i = 0; i < pieces; i++) {
            raw.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return raw.toString();
    }

    private static Url url(String raw) {
        Url url = new Url();
        url.read(TestRequest.get(raw));
        return url;
    }
}
