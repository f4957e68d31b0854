package io.substatus.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.substatus.SubstatusFilter;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What users can call changes only on purpose: the public types outside internal packages and their members are those of
 * {@code src/test/resources/api-surface.txt}. Whoever changes one on purpose changes the file with it.
 */
class ApiSurfaceTest {
    private static final Path WRITTEN = Path.of("src/test/resources/api-surface.txt");
    private static final Path FOUND = Path.of("target/api-surface.txt");

    @Test
    void isAsWrittenDown() throws IOException, URISyntaxException {
        List<String> found = surface();
        Files.write(FOUND, found);
        List<String> written = Files.readAllLines(WRITTEN);

        assertThat(difference(written, found))
                .as("lines added (+) and removed (-); the new list is in filter-core/" + FOUND)
                .isEmpty();
        assertThat(found).isEqualTo(written);
    }

    @Test
    void tellsWhatChanged() {
        assertThat(difference(List.of("a", "b"), List.of("b", "c"))).containsExactly("- a", "+ c");
    }

    @Test
    void seesNullnessGenericsAndExceptions() {
        assertThat(ApiSurface.of(Example.class))
                .contains("    Map<String, @Nullable String> all(@Nullable List<String>) throws IOException")
                .noneMatch(line -> line.contains("hidden"));
    }

    private static List<String> difference(List<String> before, List<String> after) {
        List<String> lines = new ArrayList<>();
        before.stream().filter(line -> !after.contains(line)).map("- "::concat).forEach(lines::add);
        after.stream().filter(line -> !before.contains(line)).map("+ "::concat).forEach(lines::add);
        return lines;
    }

    private static List<String> surface() throws URISyntaxException {
        Path classes = Path.of(SubstatusFilter.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Stream<JavaClass> types = new ClassFileImporter()
                .importPath(classes).stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(type -> !type.getPackageName().contains(".internal"));
        return types.map(JavaClass::reflect)
                .sorted((a, b) -> a.getName().compareTo(b.getName()))
                .flatMap(type -> ApiSurface.of(type).stream())
                .toList();
    }

    /** Something to look at. */
    public abstract static class Example {
        /** Shown. */
        public abstract java.util.Map<String, @org.jspecify.annotations.Nullable String> all(
                @org.jspecify.annotations.Nullable List<String> names) throws IOException;

        abstract void hidden();
    }
}
