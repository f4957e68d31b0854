package io.substatus.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClassFilesTest {

    private static final String NAME = ClassFilesTest.class.getName();

    /** An application that has no class but those it is given, and tells what it was asked for. */
    private static final class Application extends ClassLoader {
        private final List<String> asked = new ArrayList<>();
        private boolean full;

        Application() {
            super(null);
        }

        @Override
        public @Nullable URL getResource(String name) {
            asked.add(name);
            return full ? ClassFilesTest.class.getResource("ClassFilesTest.class") : null;
        }
    }

    @Test
    void asksTheGivenLoaderAndNoOther() {
        Application empty = new Application();

        assertThat(ClassFiles.isThere(empty, NAME)).isFalse();
        assertThat(ClassFiles.isThere(ClassFilesTest.class.getClassLoader(), NAME))
                .isTrue();
        assertThat(ClassFiles.isThere(empty, NAME)).as("of another application").isFalse();
        assertThat(empty.asked).containsOnly("io/substatus/internal/pipeline/ClassFilesTest.class");
    }

    @Test
    void looksForAFoundClassOnceAndForAMissingOneEachTime() {
        Application application = new Application();
        ClassFiles.isThere(application, NAME);
        application.full = true;

        assertThat(ClassFiles.isThere(application, NAME)).isTrue();
        assertThat(ClassFiles.isThere(application, NAME)).isTrue();
        assertThat(application.asked).hasSize(2);
    }

    @Test
    void believesInClassesOfALoaderThatIsNotKnown() {
        assertThat(ClassFiles.isThere(null, "com.example.None")).isTrue();
    }
}
