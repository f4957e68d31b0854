package io.substatus.internal.errorpage.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EncodingTest {

    private static final String HOSTILE =
            "<>&\"'`\\/\n\r\t\u0000\u001b\u007f\u0085\u2028\u2029\u202e\u2066\ufeff\uD800\uDC00x\uDFFF*_[](){}#|~!-";

    @Test // S7
    void htmlCannotLeaveTextOrAttribute() {
        assertThat(Encoding.HTML.encode("<a href='x' title=\"y\">&amp;"))
                .isEqualTo("&lt;a href=&#39;x&#39; title=&quot;y&quot;&gt;&amp;amp;");
        fuzz(Encoding.HTML, "<>\"'\u0000\u001b\u202e");
    }

    @Test // S7
    void jsonCannotLeaveItsStringOrAScript() {
        assertThat(Encoding.JSON.encode("\"\\</\n\u0001\u2028\uD800é😀"))
                .isEqualTo("\\\"\\\\\\u003c/\\n\\u0001\\u2028\uFFFDé😀");
        fuzz(Encoding.JSON, "<\n\r\t\u0000\u001b\u2028\u2029");
    }

    @Test // S7
    void markdownHasNoMarkupAndNoSecondLine() {
        assertThat(Encoding.MARKDOWN.encode("# [a](b) <i>*x*\n|`")).isEqualTo("\\# \\[a\\](b) \\<i\\>\\*x\\* \\|\\`");
        fuzz(Encoding.MARKDOWN, "\n\r\u0000\u001b\u202e");
    }

    @Test // S7, S15
    void textIsOneLineThatMovesNoCursor() {
        assertThat(Encoding.TEXT.encode("a\u001b[2J\nb")).isEqualTo("a\\u001b[2J\\nb");
        fuzz(Encoding.TEXT, "\n\r\t\u0000\u001b\u0085\u202e");
    }

    @Test // S7
    void fenceIsLongerThanAnyRunInside() {
        assertThat(Encoding.fence("no ticks")).isEqualTo("```");
        assertThat(Encoding.fence("a ``` b ````` c")).isEqualTo("``````");
    }

    /** Whatever comes in: nothing forbidden comes out, and it survives being written as UTF-8. */
    private static void fuzz(Encoding encoding, String forbidden) {
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i > 0; i--) {
                text.append(
                        random.nextInt(4) == 0
                                ? (char) random.nextInt(0x10000)
                                : HOSTILE.charAt(random.nextInt(HOSTILE.length())));
            }
            String encoded = encoding.encode(text.toString());
            assertThat(encoded.chars()).noneMatch(c -> forbidden.indexOf(c) >= 0);
            assertThat(new String(encoded.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .isEqualTo(encoded);
        }
    }
}
