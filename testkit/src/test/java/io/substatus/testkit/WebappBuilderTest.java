package io.substatus.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebappBuilderTest {
    private static List<String> files(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            return paths.filter(Files::isRegularFile)
                    .map(file -> directory.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void writesFilesWhereTheyBelong(@TempDir Path other) throws IOException {
        Path jar = Jars.create(Map.of("a.txt", "a"));
        Files.createDirectories(other.resolve("p"));
        Files.writeString(other.resolve("p/resource.txt"), "r");
        Path webapp = WebappBuilder.create()
                .webXml(WebXml.create())
                .file("täglich/a b.txt", "ä")
                .folder("empty")
                .lib(jar)
                .classesOf(other)
                .build();

        assertThat(files(webapp))
                .containsExactlyInAnyOrder(
                        "WEB-INF/classes/p/resource.txt",
                        "WEB-INF/lib/" + jar.getFileName(),
                        "WEB-INF/web.xml",
                        "täglich/a b.txt");
        assertThat(webapp.resolve("empty")).isEmptyDirectory();
        assertThat(webapp.resolve("täglich/a b.txt")).hasContent("ä");
        assertThat(webapp.resolve("WEB-INF/lib").resolve(jar.getFileName())).hasSameBinaryContentAs(jar);
    }

    @Test
    void copiesClassWithItsFamily() throws IOException {
        String folder = "WEB-INF/classes/io/substatus/testkit/";
        assertThat(files(WebappBuilder.create().classes(Family.class).build()))
                .containsExactlyInAnyOrder(
                        folder + "WebappBuilderTest.class",
                        folder + "WebappBuilderTest$Family.class",
                        folder + "WebappBuilderTest$Family$1.class",
                        folder + "WebappBuilderTest$Family$Inner.class");
    }

    @Test
    void copiesClassOutOfJar() throws IOException {
        assertThat(files(WebappBuilder.create().classes(Assertions.class).build()))
                .contains("WEB-INF/classes/org/assertj/core/api/Assertions.class");
    }

    @Test
    void staysInsideItsFolder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WebappBuilder.create().file("../outside.txt", ""))
                .withMessageContaining("../outside.txt");
    }

    static final class Family {
        final Object anonymous = new Object() {
            @Override
            public String toString() {
                return "anonymous";
            }
        };

        static final class Inner {}
    }

    /** Begins with the same name, but belongs to nobody. */
    static final class FamilyFriend {}
}
