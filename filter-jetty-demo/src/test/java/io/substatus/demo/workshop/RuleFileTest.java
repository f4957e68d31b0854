package io.substatus.demo.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.demo.branch.Branch;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleFileTest {

    private static final RuleFile FILE = new RuleFile(
            "",
            List.of(
                    "<rule a=\"1\"/>",
                    "<location path=\"one\">",
                    "  <rule a=\"1\"/>",
                    "</location>",
                    "<location path=\"one/two\">",
                    "  <rule b=\"2\"/>",
                    "</location>"));

    @Test
    void findsARuleWhereItHolds() {
        assertThat(FILE.line("one", "<rule a=\"1\"/>")).isEqualTo(3);
        assertThat(FILE.line("one/two", "<rule b=\"2\"/>")).isEqualTo(6);
        assertThat(FILE.line("one/two/three", "<rule b=\"2\"/>")).isEqualTo(6);
        assertThat(FILE.line("one/two", "<rule a=\"1\"/>")).as("from around").isEqualTo(3);
        assertThat(FILE.line("elsewhere", "<rule a=\"1\"/>")).isEqualTo(1);
        assertThat(FILE.line("one", "<rule c=\"3\"/>")).isZero();
    }

    @Test
    void hasTheRuleOfEveryTrigger() {
        assertThat(Triggers.all())
                .filteredOn(trigger -> !trigger.rule().isEmpty())
                .hasSizeGreaterThan(40)
                .allSatisfy(trigger -> {
                    Path folder = Branch.at(trigger.call().path())
                            .map(branch -> Path.of("src/main/resources/branches", branch.name()))
                            .orElse(Path.of("src/main/webapp"));
                    assertThat(file(folder).line(trigger.call().path().substring(1), trigger.rule()))
                            .isPositive();
                });
    }

    private static RuleFile file(Path folder) throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve("WEB-INF/web.config"))) {
            return RuleFile.read("", in);
        }
    }
}
