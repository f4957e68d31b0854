package io.substatus.demo.workshop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.status.SubStatusCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The documentation of the codes says what catalogue and triggers say. */
class CodesDocTest {
    private static final Path FILE = Path.of("..", "docs", "codes.md");
    private static final Path LIST =
            Path.of("..", "scenarios", "src/test/resources/io/substatus/scenarios/substatus-map.tsv");
    private static final String COMMAND =
            "mvn -pl filter-jetty-demo -am test -Dtest=CodesDocTest -Dsurefire.failIfNoSpecifiedTests=false -DwriteCodes";

    @Test
    void isWhatTheCatalogueAndTheTriggersSay() throws IOException {
        String text = CodesDoc.text(how());
        if (System.getProperty("writeCodes") != null) {
            Files.writeString(FILE, text, UTF_8);
        }
        assertThat(Files.readString(FILE, UTF_8))
                .as("to write docs/codes.md anew: " + COMMAND)
                .isEqualTo(text);
    }

    @Test
    void hasASectionForEveryCodeOfTheList() throws IOException {
        String text = CodesDoc.text(how());
        assertThat(how()).hasSize(106);
        assertThat(how().keySet()).allSatisfy(code -> assertThat(text).contains("\n## " + code + " "));
    }

    @Test
    void saysOfEveryCodeHowToSeeItOrWhyNot() throws IOException {
        Set<SubStatusCode> unseen = how().keySet().stream()
                .filter(code -> Triggers.of(code).stream().allMatch(Trigger::declared))
                .collect(Collectors.toSet());

        assertThat(NotShown.codes()).isEqualTo(unseen);
    }

    private static Map<SubStatusCode, String> how() throws IOException {
        Map<SubStatusCode, String> how = new LinkedHashMap<>();
        for (String line : Files.readAllLines(LIST, UTF_8)) {
            if (!line.startsWith("#")) {
                String[] cells = line.split("\t", -1);
                how.put(requireNonNull(SubStatusCode.parse(cells[0]), line), cells[2]);
            }
        }
        return how;
    }
}
