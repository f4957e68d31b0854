package io.substatus.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unbescape.html.HtmlEscape;

final class RationTest {

    @ParameterizedTest
    @CsvSource({"0000", "0007", "001B", "007F", "009F", "200B", "200E", "202E", "2066", "2028", "FEFF", "FFFF", "D800"})
    void charactersThatHideOrReorderAreSpelledOut(String hex) {
        char c = (char) Integer.parseInt(hex, 16);
        assertThat(new Ration(100).text("a" + c + "b")).isEqualTo("a\\u" + hex + "b");
    }

    @Test
    void linesAndTabsStayAndCarriageReturnsBeforeLineFeedsGo() {
        assertThat(new Ration(100).text("a\r\n\tb\rc")).isEqualTo("a\n\tb\\u000Dc");
    }

    @Test
    void lettersOfEveryPlaneStay() {
        assertThat(new Ration(100).text("aé漢😀")).isEqualTo("aé漢😀");
    }

    @Test
    void nullStaysNull() {
        assertThat(new Ration(100).optional(null)).isNull();
        assertThat(new Ration(100).optional("a")).isEqualTo("a");
    }

    @Test
    void tooLongTextIsCutAndSaysSo() {
        assertThat(new Ration(1_000_000).text("x".repeat(9_000))).hasSize(8_001).endsWith("x…");
    }

    @Test
    void textIsCutWhereThePageIsFull() {
        Ration ration = new Ration(5);
        assertThat(ration.text("abc")).isEqualTo("abc");
        assertThat(ration.text("abc")).isEqualTo("ab…");
        assertThat(ration.take(1)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"plain", "<&>", "'\"'", "é漢😀", "\u0001\u202E"})
    void bytesAreNeverMoreThanWereTaken(String text) {
        Ration ration = new Ration(10_000);
        String escaped = HtmlEscape.escapeHtml4Xml(ration.text(text.repeat(50)));
        assertThat(escaped.getBytes(StandardCharsets.UTF_8).length).isBetween(1, 10_000 - ration.left());
    }
}
