package io.substatus.internal.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.internal.webconfig.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A problem is shown where it stands, and nothing in a file can play with the terminal. */
class ProblemTextTest {

    @Test
    void putsCaretUnderColumn() {
        String text = text(problem(5, 12, "one of allowed, fileExtension", 4, "a", "    <add alowed=\"x\"/>", "b"));

        assertThat(text.lines().toList())
                .containsExactly(
                        "conf/web.config:5:12: what is wrong",
                        "        4 | a",
                        "  >     5 |     <add alowed=\"x\"/>",
                        "          |            ^",
                        "        6 | b",
                        "  expected: one of allowed, fileExtension",
                        "  500.19, HRESULT 0x8007000d, told by IIS Web Core");
    }

    @Test
    void keepsCaretUnderColumnBehindTabsAndControls() {
        List<String> lines = text(problem(1, 4, null, 1, "\t\u001b<x>")).lines().toList();

        assertThat(lines.get(1)).isEqualTo("  >     1 |     \\u001b<x>").doesNotContain("\u001b");
        assertThat(lines.get(2).indexOf('^')).isEqualTo(lines.get(1).indexOf("x>"));
    }

    @Test
    void showsOfLongLinesWhatStandsAroundColumn() {
        String line = "x".repeat(5000) + "<bad>" + "y".repeat(5000);
        List<String> lines = text(problem(1, 5001, null, 1, line)).lines().toList();

        assertThat(lines.get(1)).hasSizeLessThan(140).contains("x<bad>y");
        assertThat(lines.get(2).indexOf('^')).isEqualTo(lines.get(1).indexOf("<bad>"));
    }

    @Test
    void putsCaretBehindLineThatIsTooShort() {
        List<String> lines = text(problem(1, 40, null, 1, "ab")).lines().toList();

        assertThat(lines.get(2)).isEqualTo("          |   ^");
    }

    @Test
    void hasNoExcerptForFileAsWhole() {
        Problem whole =
                new Problem("web.config", 0, 0, 0x80070005, "cannot be read", null, List.of(), 0, "IIS Web Core");

        assertThat(text(whole).lines().toList())
                .containsExactly("web.config: cannot be read", "  500.19, HRESULT 0x80070005, told by IIS Web Core");
    }

    private static Problem problem(int line, int column, @Nullable String expected, int start, String... source) {
        return new Problem(
                "conf/web.config",
                line,
                column,
                0x8007000d,
                "what is wrong",
                expected,
                List.of(source),
                start,
                "IIS Web Core");
    }

    private static String text(Problem problem) {
        Lines out = new Lines();
        ProblemText.write(problem, out);
        return out.toString();
    }
}
