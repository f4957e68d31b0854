package io.substatus.demo.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The front page claims what the triggers prove, neither more nor less. */
class ReadmeTest {

    private static final Path README = Path.of("..", "README.md");

    @Test
    void countsTheCodesThatAreFound() throws IOException {
        String claimed = between(Files.readString(README), "<!-- codes:found -->", "<!-- /codes:found -->");
        long proven = Triggers.all().stream()
                .filter(trigger -> !trigger.declared())
                .map(Trigger::code)
                .distinct()
                .count();

        assertThat(claimed).isEqualTo("" + proven);
    }

    @Test
    void namesFilesThatAreThere() throws IOException {
        String readme = Files.readString(README);
        List<String> linked = Pattern.compile("\\]\\(([^)#:]+)[^)]*\\)")
                .matcher(readme)
                .results()
                .map(link -> link.group(1))
                .distinct()
                .toList();

        assertThat(linked)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(README.resolveSibling(file)).exists());
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start) + start.length();
        return text.substring(from, text.indexOf(end, from));
    }
}
