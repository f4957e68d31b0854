package io.substatus;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.internal.config.WebConfigName;
import io.substatus.internal.gate.Gate;
import io.substatus.internal.gate.GuardOptions;
import io.substatus.internal.pipeline.Marks;
import io.substatus.internal.webconfig.Configuration;
import io.substatus.internal.webconfig.Problem;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a web.config is read again, and what holds then. */
class WebConfigFileTest {

    private static final String BROKEN =
            "<configuration><system.webServer><rubbish/></system.webServer></configuration>";

    @TempDir
    private Path folder;

    private final Map<String, Object> attributes = new HashMap<>();
    private long now = System.nanoTime();
    private int written;

    @BeforeEach
    void makeFolder() throws IOException {
        Files.createDirectory(folder.resolve("WEB-INF"));
    }

    /** A context as Jetty's, which has no path for what is missing. */
    private ServletContext context() {
        return (ServletContext) Proxy.newProxyInstance(
                ServletContext.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRealPath" -> realPath((String) arguments[0]);
                    case "getContextPath" -> "/shop";
                    case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
                    case "getResource" -> null;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static Gate gate(Configuration configuration) {
        return Gate.of(configuration, new GuardOptions(false, 10));
    }

    private @Nullable String realPath(String path) {
        Path file = folder.resolve(path.substring(1));
        return Files.exists(file) ? file.toString() : null;
    }

    private WebConfigFile file(boolean given) {
        return file(given, WebConfigFileTest::gate);
    }

    private WebConfigFile file(boolean given, Function<Configuration, Gate> maker) {
        return new WebConfigFile(context(), new WebConfigName("/WEB-INF/web.config", given), maker);
    }

    private void write(String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve("WEB-INF").resolve(name), content);
        Instant time = Instant.now().minus(Duration.ofHours(2)).plusSeconds(++written);
        Files.setLastModifiedTime(file, FileTime.from(time));
    }

    private Gate later(WebConfigFile file) {
        now += TimeUnit.SECONDS.toNanos(2);
        return file.gate(now);
    }

    private static String logging(boolean dont) {
        return "<configuration><system.webServer><httpLogging dontLog='" + dont
                + "'/></system.webServer></configuration>";
    }

    @Test
    void brokenFileThatIsTakenAwayHasNoRulesToKeep() throws IOException {
        write("web.config", BROKEN);
        WebConfigFile file = file(false);
        assertThat(file.problems()).hasSize(1);

        Files.delete(folder.resolve("WEB-INF/web.config"));

        assertThat(later(file)).isSameAs(Gate.OPEN);
        assertThat(file.problems()).isEmpty();
        write("web.config", BROKEN);
        assertThat(later(file)).isSameAs(Gate.OPEN);
        assertThat(file.refused()).hasSize(1);
        write("web.config", logging(true));
        assertThat(later(file).isLogged("/shop", "/shop/a", 200)).isFalse();
    }

    @Test
    void brokenFileThatHasToBeThereStaysShutWithoutIt() throws IOException {
        write("web.config", BROKEN);
        WebConfigFile file = file(true);

        Files.delete(folder.resolve("WEB-INF/web.config"));

        assertThat(later(file).problems()).hasSize(1);
    }

    @Test
    void goodFileThatIsTakenAwayStillHolds() throws IOException {
        write("web.config", logging(true));
        WebConfigFile file = file(false);
        write("web.config", BROKEN);
        later(file);
        assertThat(file.refused()).hasSize(1);

        Files.delete(folder.resolve("WEB-INF/web.config"));

        assertThat(later(file).isLogged("/shop", "/shop/a", 200)).isFalse();
        assertThat(file.refused()).isEmpty();
    }

    @Test
    void partOfTheFileCountsAsTheFile() throws IOException {
        write(
                "web.config",
                "<configuration><system.webServer><httpLogging configSource='log.config'/></system.webServer>"
                        + "</configuration>");
        WebConfigFile file = file(false);
        assertThat(file.problems()).hasSize(2);

        write("log.config", "<httpLogging dontLog='true'/>");
        assertThat(later(file).isLogged("/shop", "/shop/a", 200)).isFalse();
        write("log.config", "<httpLogging dontLog='false'/>");
        assertThat(later(file).isLogged("/shop", "/shop/a", 200)).isTrue();
        Files.delete(folder.resolve("WEB-INF/log.config"));
        later(file);
        assertThat(file.refused())
                .extracting(Problem::toString)
                .anyMatch(problem -> problem.equals("/WEB-INF/log.config: there is no such file"));
    }

    @Test
    void fileMayComeAfterTheStart() throws IOException {
        WebConfigFile usual = file(false);
        WebConfigFile given = file(true);
        assertThat(later(usual)).isSameAs(Gate.OPEN);
        assertThat(given.problems()).hasSize(1);

        write("web.config", logging(true));

        assertThat(later(usual).isLogged("/shop", "/shop/a", 200)).isFalse();
        later(given);
        assertThat(given.problems()).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked") // as the hooks do
    void hooksLearnOfALateFile() throws IOException {
        WebConfigFile file = file(false);
        BiPredicate<String, Integer> logged =
                (BiPredicate<String, Integer>) Objects.requireNonNull(attributes.get(Marks.LOGGED));
        assertThat(logged.test("/shop/a", 200)).isTrue();

        write("web.config", logging(true));
        later(file);

        assertThat(logged.test("/shop/a", 200)).isFalse();
    }

    @Test
    void rulesThatCannotBeMadeAreAProblemOfTheFile() throws IOException {
        AtomicInteger made = new AtomicInteger();
        write("web.config", logging(true));
        WebConfigFile file = file(false, configuration -> {
            if (made.incrementAndGet() == 2) {
                throw new IllegalStateException("boom");
            }
            return gate(configuration);
        });
        write("web.config", logging(false));

        assertThat(later(file).isLogged("/shop", "/shop/a", 200)).isFalse();
        assertThat(file.refused())
                .extracting(Problem::text)
                .containsExactly("its rules cannot be made: java.lang.IllegalStateException: boom");
        later(file);
        assertThat(made).as("not again before the file changes").hasValue(2);
        write("web.config", logging(false));
        assertThat(later(file).isLogged("/shop", "/shop/a", 200)).isTrue();
        assertThat(file.refused()).isEmpty();
    }

    @Test
    void rulesThatCannotBeMadeAtTheStartShutTheGate() throws IOException {
        write("web.config", logging(true));
        WebConfigFile file = file(false, configuration -> {
            throw new IllegalStateException("boom");
        });

        assertThat(file.problems()).hasSize(1);
    }

    @Test
    void readingThatEndsInAnErrorIsTriedAgain() throws IOException {
        AtomicInteger made = new AtomicInteger();
        write("web.config", logging(false));
        WebConfigFile file = file(false, configuration -> {
            if (made.incrementAndGet() == 2) {
                throw new OutOfMemoryError("for this test");
            }
            return gate(configuration);
        });
        write("web.config", logging(true));
        List<Throwable> thrown = thrownBy(() -> later(file));

        assertThat(thrown).hasSize(1);
        assertThat(later(file).isLogged("/shop", "/shop/a", 200)).isFalse();
    }

    private static List<Throwable> thrownBy(Runnable action) {
        try {
            action.run();
            return List.of();
        } catch (OutOfMemoryError e) {
            return List.of(e);
        }
    }

    @Test
    void nobodyWaitsForWhoeverReads() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger made = new AtomicInteger();
        write("web.config", logging(false));
        WebConfigFile file = file(false, configuration -> {
            if (made.incrementAndGet() == 2) {
                reading.countDown();
                await(go);
            }
            return gate(configuration);
        });
        write("web.config", logging(true));
        long look = now + TimeUnit.SECONDS.toNanos(2);
        Thread reader = new Thread(() -> file.gate(look));
        reader.start();
        await(reading);
        Gate[] meanwhile = new Gate[1];
        Thread other = new Thread(() -> meanwhile[0] = file.gate(look + TimeUnit.SECONDS.toNanos(2)));
        other.start();
        other.join(TimeUnit.SECONDS.toMillis(20));

        assertThat(meanwhile[0]).as("answer while another thread reads").isNotNull();
        assertThat(meanwhile[0].isLogged("/shop", "/shop/a", 200)).isTrue();
        go.countDown();
        reader.join();
        assertThat(file.gate(look).isLogged("/shop", "/shop/a", 200)).isFalse();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
