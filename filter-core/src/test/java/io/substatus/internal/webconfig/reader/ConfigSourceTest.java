package io.substatus.internal.webconfig.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.substatus.internal.webconfig.Problem;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that cannot be read, and sections that lie in files of their own. */
class ConfigSourceTest {

    @Test
    void partOfAConfigurationIsToldWithItsOwnFile() {
        Folder folder = Folder.webServer("<staticContent configSource='types.config'/>")
                .and("types.config", "<staticContent>\n  <mimeMap fileExtension='.x'/>\n</staticContent>");

        assertThat(folder.problems())
                .containsExactly("/WEB-INF/types.config:2:3: <mimeMap> lacks the required attribute 'mimeType'");
    }

    static Stream<Arguments> sources() {
        return Stream.of(
                arguments("missing.config", "", "/WEB-INF/missing.config: there is no such file"),
                arguments(
                        "broken.config",
                        "<staticContent>",
                        "/WEB-INF/broken.config:1:16: the file is not well-formed XML"),
                arguments("../up.config", "", null),
                arguments("a\\..\\..\\up.config", "", null),
                arguments("/etc/passwd", "", null),
                arguments("C:\\x.config", "", null),
                arguments("", "", null));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void configSourceThatGivesNothingIsTold(String name, String content, @Nullable String inFile) {
        Folder folder =
                Folder.webServer("<staticContent configSource='" + name + "'/>").and("broken.config", content);

        assertThat(folder.problems())
                .anyMatch(problem -> problem.startsWith("/WEB-INF/web.config:3:16: configSource: '"));
        if (inFile == null) {
            assertThat(folder.problems())
                    .singleElement()
                    .asString()
                    .endsWith("is not below the configuration (expected: a relative path without ..)");
            assertThat(folder.opened()).containsExactly("web.config");
        } else {
            assertThat(folder.problems()).hasSize(2).anyMatch(problem -> problem.startsWith(inFile));
        }
    }

    @Test
    void fileThatSeveralPathsNameIsReadOnce() {
        Folder folder = sharing("a", "b").and("ip.config", "<ipSecurity allowUnlisted='false'/>");

        assertThat(folder.configuration().locations())
                .hasSize(2)
                .allMatch(location -> !location.sections().ipSecurity().allowUnlisted());
        assertThat(folder.reads()).isEqualTo(2);
    }

    @Test
    void fileThatIsMissingIsToldOnceAfterThePlacesThatNameIt() {
        assertThat(sharing("a", "b", "c").problems())
                .hasSize(4)
                .last()
                .isEqualTo("/WEB-INF/ip.config: there is no such file");
    }

    private static Folder sharing(String... paths) {
        StringBuilder text = new StringBuilder("<configuration>");
        for (String path : paths) {
            text.append("<location path='").append(path).append("'><system.webServer><security>");
            text.append("<ipSecurity configSource='ip.config'/></security></system.webServer></location>\n");
        }
        return Folder.of(text + "</configuration>");
    }

    @Test
    void sectionThatStandsTwiceIsToldEvenIfItsFirstFileIsMissing() {
        assertThat(Folder.webServer("<handlers configSource='a'/>\n<handlers configSource='b'/>")
                        .problems())
                .hasSize(3)
                .anyMatch(problem -> problem.startsWith("/WEB-INF/web.config:4:1: <handlers> is there already"));
    }

    @Test
    void sectionHasEitherContentOrASource() {
        assertThat(Folder.webServer("<staticContent configSource='a.config'><clear/></staticContent>")
                        .problems())
                .containsExactly("/WEB-INF/web.config:3:1: <staticContent> has a configSource and something of its own"
                        + " (expected: either of them)");
        assertThat(Folder.webServer("<staticContent configSource='a.config'/>")
                        .and("a.config", "<handlers/>")
                        .problems())
                .containsExactly("/WEB-INF/a.config:1:1: <handlers> is not the section that was to be here"
                        + " (expected: <staticContent>)");
        assertThat(Folder.webServer("<staticContent configSource='a.config'/>")
                        .and("a.config", "<staticContent configSource='a.config'/>")
                        .problems())
                .singleElement()
                .asString()
                .startsWith("/WEB-INF/a.config:1:16: 'configSource' is no attribute of <staticContent>");
    }

    @Test
    void fileThatCannotBeReadIsAProblem() {
        ConfigFiles none = name -> null;
        ConfigFiles locked = name -> {
            throw new IOException("locked");
        };

        assertThat(WebConfigReader.read(none, "web.config", "/", Map.of()).problems())
                .extracting(Problem::toString, Problem::hresult, Problem::line)
                .containsExactly(tuple("/web.config: there is no such file", 0x80070003, 0));
        assertThat(WebConfigReader.read(locked, "web.config", "/", Map.of()).problems())
                .extracting(Problem::toString, Problem::hresult)
                .containsExactly(
                        tuple("/web.config: the file cannot be read: java.io.IOException: locked", 0x80070005));
    }
}
