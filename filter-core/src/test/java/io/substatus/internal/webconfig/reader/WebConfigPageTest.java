package io.substatus.internal.webconfig.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page of the documentation that lists every section and attribute says neither less nor more than the schema. */
class WebConfigPageTest {

    private static final Path PAGE = Path.of("../docs/web-config.md");

    private String page = "";

    @BeforeEach
    void readPage() throws IOException {
        page = Files.readString(PAGE);
    }

    static Stream<String> sections() {
        return KnownSections.obeyed().stream().map(Section::name);
    }

    @ParameterizedTest
    @MethodSource("sections")
    void hasRowForEveryAttribute(String name) {
        List<String> rows = rows(name);

        assertThat(wanted(name))
                .allSatisfy(row -> assertThat(rows).as(row.start()).anyMatch(row::fits));
    }

    @ParameterizedTest
    @MethodSource("sections")
    void hasNoRowForWhatIsNotThere(String name) {
        assertThat(rows(name)).hasSameSizeAs(wanted(name));
    }

    @Test
    void tellsWhySkippedSectionsAreSkipped() {
        List<String> rows = tableUnder("## Skipped sections");

        assertThat(rows).hasSizeGreaterThan(30);
        assertThat(KnownSections.skipped())
                .allSatisfy(name -> assertThat(rows).as(name).anyMatch(row -> row.startsWith("| `" + name + "` | ")));
    }

    private List<String> rows(String section) {
        return tableUnder("### `" + section + "`");
    }

    private List<String> tableUnder(String heading) {
        String after = page.substring(page.indexOf("\n" + heading + "\n") + heading.length() + 2);
        return after.lines()
                .takeWhile(line -> !line.startsWith("#"))
                .filter(line -> line.startsWith("| `"))
                .toList();
    }

    /**
     * How a row begins, and the word that follows: where something depends on the attribute, also how it differs from IIS, or
     * that it is only told.
     */
    private record Row(String start, boolean obeyed) {

        boolean fits(String found) {
            String rest = found.startsWith(start) ? found.substring(start.length()) : "";
            return obeyed
                    ? rest.startsWith("obeyed") || rest.startsWith("different: ") || rest.startsWith("not yet")
                    : rest.startsWith("no effect");
        }
    }

    private static List<Row> wanted(String name) {
        Section<?> section = KnownSections.obeyed(name);
        List<Row> rows = new ArrayList<>();
        if (section != null) {
            add(section.schema().name(), section.schema(), true, rows);
        }
        return rows;
    }

    private static void add(String path, ElementSchema element, boolean obeyed, List<Row> rows) {
        boolean here = obeyed && element.obeyed();
        if (element.opaque()) {
            rows.add(new Row("| `" + path + "` | | | ", false));
        }
        for (AttributeSchema attribute : element.attributes()) {
            rows.add(new Row(start(path, attribute), here && attribute.obeyed()));
        }
        element.children().forEach(child -> add(path + "/" + child.name(), child, here, rows));
        CollectionSchema entries = element.collection();
        if (entries != null) {
            add(path + "/" + entries.entry().name(), entries.entry(), here, rows);
        }
    }

    private static String start(String path, AttributeSchema attribute) {
        String value = attribute.defaultValue();
        String otherwise = attribute.required() ? "required " : value.isEmpty() ? "" : "`" + value + "` ";
        return "| `" + path + "` | `" + attribute.name() + "` | " + otherwise + "| ";
    }
}
