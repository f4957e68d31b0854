package io.substatus.demo.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.status.SubStatusCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The front page claims what the triggers prove, neither more nor less. */
class ReadmeTest {

    private static final Path README = Path.of("..", "README.md");

    @Test
    void listsTheCodesThatAreFound() throws IOException {
        String readme = Files.readString(README);
        String claimed = between(readme, "<!-- codes:found -->", "<!-- /codes:found -->");
        List<String> proven = Triggers.all().stream()
                .filter(trigger -> !trigger.declared())
                .map(Trigger::code)
                .distinct()
                .sorted()
                .map(SubStatusCode::toString)
                .toList();

        assertThat(Arrays.asList(claimed.split(", ", -1))).isEqualTo(proven);
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
