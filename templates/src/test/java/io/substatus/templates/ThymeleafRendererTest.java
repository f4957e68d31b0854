package io.substatus.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.substatus.page.ErrorPageRenderer;
import io.substatus.page.ErrorReport;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

final class ThymeleafRendererTest {

    @Test
    void isFoundAsAService() {
        assertThat(ServiceLoader.load(ErrorPageRenderer.class)).hasAtLeastOneElementOfType(ThymeleafRenderer.class);
    }

    @Test
    void speaksTenLanguages() {
        assertThat(new ThymeleafRenderer().languages())
                .containsExactly("en", "de", "fr", "es", "it", "pt-BR", "ja", "ko", "zh-Hans", "ar");
    }

    @Test
    void knowsNoPageForSuccessesAndForeignLanguages() {
        ThymeleafRenderer renderer = new ThymeleafRenderer();
        assertThat(renderer.friendly(399, "en", false)).isNull();
        assertThat(renderer.friendly(600, "en", false)).isNull();
        assertThat(renderer.friendly(404, "tlh", false)).isNull();
        assertThat(renderer.friendly(404, "../friendly/404.en", false)).isNull();
    }

    @Test
    void otherStatusesGetThePageOfTheirClass() {
        ThymeleafRenderer renderer = new ThymeleafRenderer();
        assertThat(renderer.friendly(418, "de", false))
                .isEqualTo(renderer.friendly(499, "de", false))
                .isNotNull();
        assertThat(renderer.friendly(507, "de", false))
                .isEqualTo(renderer.friendly(599, "de", false))
                .isNotEqualTo(renderer.friendly(499, "de", false));
    }

    @Test
    void friendlyPagesLoadNoTemplateEngine() throws Exception {
        try (Recorder loader = new Recorder(name -> true)) {
            ErrorPageRenderer renderer = renderer(loader);
            assertThat(renderer.languages()).isNotEmpty();
            assertThat(renderer.friendly(404, "en", false)).isNotNull();
            assertThat(loader.engineClasses()).isEmpty();

            assertThat(renderer.detailed(Reports.hiddenSegment())).contains("404");
            assertThat(loader.engineClasses()).hasSizeGreaterThan(100);
        }
    }

    @Test
    void detailedPageNeedsNoExpressionLanguage() throws Exception {
        try (Recorder loader = new Recorder(name -> !name.startsWith("ognl."))) {
            assertThat(renderer(loader).detailed(Reports.uncaughtException())).contains("StockClient");
            assertThat(loader.loaded).noneMatch(name -> name.startsWith("ognl.") || name.startsWith("javassist."));
        }
    }

    @Test
    void missingTemplateEngineIsAnExceptionThatTheCallerCanFallBackFrom() throws Exception {
        try (Recorder loader = new Recorder(name -> !name.startsWith("org.thymeleaf."))) {
            ErrorPageRenderer renderer = renderer(loader);
            ErrorReport report = Reports.hiddenSegment();
            for (int call = 0; call < 2; call++) {
                assertThatThrownBy(() -> renderer.detailed(report))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage("Thymeleaf cannot be loaded");
            }
        }
    }

    private static ErrorPageRenderer renderer(ClassLoader loader) throws ReflectiveOperationException {
        return (ErrorPageRenderer) loader.loadClass(ThymeleafRenderer.class.getName())
                .getConstructor()
                .newInstance();
    }

    /** Loads this module and its libraries itself, the API from its parent, and keeps a list. */
    private static final class Recorder extends URLClassLoader {

        private final List<String> loaded = new ArrayList<>();
        private final Predicate<String> present;

        Recorder(Predicate<String> present) {
            super(classPath(), ThymeleafRendererTest.class.getClassLoader());
            this.present = present;
        }

        List<String> engineClasses() {
            return loaded.stream()
                    .filter(name -> name.startsWith("org.thymeleaf."))
                    .toList();
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                return known != null ? known : isOurs(name) ? find(name) : super.loadClass(name, resolve);
            }
        }

        private Class<?> find(String name) throws ClassNotFoundException {
            if (!present.test(name)) {
                throw new ClassNotFoundException(name);
            }
            loaded.add(name);
            return findClass(name);
        }

        private static boolean isOurs(String name) {
            return List.of("io.substatus.templates.", "org.thymeleaf.", "ognl.", "javassist.", "org.attoparser.")
                    .stream()
                    .anyMatch(name::startsWith);
        }

        private static URL[] classPath() {
            return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                    .map(Recorder::url)
                    .toArray(URL[]::new);
        }

        private static URL url(String entry) {
            try {
                return Path.of(entry).toUri().toURL();
            } catch (MalformedURLException e) {
                throw new IllegalArgumentException(entry, e);
            }
        }
    }
}
