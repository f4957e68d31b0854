package io.substatus.internal.hook;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.substatus.exchange.Ending;
import io.substatus.exchange.Headers;
import io.substatus.exchange.Outcome;
import io.substatus.exchange.RequestFacts;
import io.substatus.exchange.StatusSetter;
import io.substatus.internal.config.PublishedSettings;
import io.substatus.internal.config.SettingsException;
import io.substatus.internal.logfile.LogCounters;
import io.substatus.internal.management.PublishedCounts;
import io.substatus.internal.pipeline.Answer;
import io.substatus.internal.pipeline.Found;
import io.substatus.internal.pipeline.Marks;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerHookTest {

    private static final HookedResponse NOT_FOUND = new HookedResponse(404, 100, 50, 3_000_000, Headers.NONE);

    @TempDir
    Path logs;

    @Test
    void answersARequestOfNoApplication() {
        try (ServerHook hook = start()) {
            Asked asked = Asked.of(null);

            Answer answer = requireNonNull(hook.answer(asked, containers(404)));

            assertThat(answer.status()).isEqualTo(404);
            assertThat(new String(answer.body(), StandardCharsets.UTF_8)).doesNotContain("404.0", "/missing");
            assertThat(asked.attribute(Found.CODE_ATTRIBUTE)).isEqualTo("404.0");
        }
    }

    @Test
    void logsWhatTheFilterFound() throws IOException {
        try (ServerHook hook = start()) {
            Asked asked = Asked.of(null);
            asked.setAttribute(Found.CODE_ATTRIBUTE, "404.8");
            asked.setAttribute(Found.WIN32_ATTRIBUTE, 2L);

            hook.log(asked, NOT_FOUND);
        }

        assertThat(lines(logs.resolve("W3SVC1"))).singleElement().asString().endsWith(" 404 8 2 3");
    }

    @Test
    void logsNoSubStatusOfAnotherStatus() throws IOException {
        try (ServerHook hook = start()) {
            Asked asked = Asked.of(null);
            asked.setAttribute(Found.CODE_ATTRIBUTE, "500.100");
            asked.setAttribute(Found.WIN32_ATTRIBUTE, 0L);

            hook.log(asked, new HookedResponse(200, 1, 1, 0, Headers.NONE));
        }

        assertThat(lines(logs.resolve("W3SVC1"))).singleElement().asString().endsWith(" 200 0 0 0");
    }

    @Test
    void diagnosesAnErrorThatNobodyNoticed() throws IOException {
        try (ServerHook hook = start()) {
            hook.log(Asked.of(null), NOT_FOUND);
        }

        assertThat(lines(logs.resolve("W3SVC1"))).singleElement().asString().endsWith(" 404 0 2 3");
    }

    @Test
    void logsAnApplicationWhereItsFilterSays() throws IOException {
        Path others = logs.resolve("others");
        Application application = Application.at("/shop");
        try (ServerHook hook = start()) {
            hook.log(Asked.of(application), NOT_FOUND);
            application.setAttribute(
                    PublishedSettings.ATTRIBUTE,
                    Map.of("logDirectory", others.toString(), "siteId", "7", "later", "unknown"));
            hook.log(Asked.of(application), NOT_FOUND);
            hook.log(Asked.of(application), NOT_FOUND);
        }

        assertThat(lines(others.resolve("W3SVC7"))).hasSize(2);
        assertThat(logs.toFile().list()).hasSize(2);
    }

    @Test
    void writesNoLineWhereTheApplicationWantsNone() {
        Application application = Application.at("/shop");
        application.setAttribute(PublishedSettings.ATTRIBUTE, Map.of("log", "false"));
        try (ServerHook hook = start()) {
            hook.log(Asked.of(application), NOT_FOUND);
        }

        assertThat(logs).isEmptyDirectory();
    }

    @Test
    void refusalOfNoApplicationHasALogOfItsOwn() throws IOException {
        try (ServerHook hook = ServerHook.start(Map.of("logDirectory", logs.toString(), "httpErrLog", "true"))) {
            hook.log(Asked.of(null), NOT_FOUND);
            hook.log(Asked.of(null), new HookedResponse(200, 1, 1, 0, Headers.NONE));
            hook.log(Asked.of(Application.at("/shop")), NOT_FOUND);
        }

        assertThat(lines(logs.resolve("HTTPERR")))
                .singleElement()
                .asString()
                .endsWith(" 192.0.2.7 50000 192.0.2.1 80 HTTP/1.1 GET /missing 404 - NotFound -");
        assertThat(lines(logs.resolve("W3SVC1"))).singleElement().asString().endsWith(" 200 0 0 0");
        assertThat(logs.toFile().list()).hasSize(3);
    }

    @Test
    void refusalsAreLoggedWhereNothingElseIs() throws IOException {
        Map<String, String> settings = Map.of("logDirectory", logs.toString(), "httpErrLog", "true", "log", "false");
        try (ServerHook hook = ServerHook.start(settings)) {
            hook.log(Asked.of(null), NOT_FOUND);
            hook.log(Asked.of(null), new HookedResponse(200, 1, 1, 0, Headers.NONE));
        }

        assertThat(lines(logs.resolve("HTTPERR"))).hasSize(1);
        assertThat(logs.toFile().list()).containsExactly("HTTPERR");
    }

    @Test
    void writesTheBytesThatTheContainerCounted() throws IOException {
        String flags = "HttpStatus, BytesSent, BytesRecv, ProtocolVersion";
        try (ServerHook hook = ServerHook.start(Map.of("logDirectory", logs.toString(), "logExtFileFlags", flags))) {
            hook.log(Asked.of(null), NOT_FOUND);
            hook.log(Asked.of(null), new HookedResponse(200, -1, -1, 0, Headers.NONE));
        }

        assertThat(lines(logs.resolve("W3SVC1"))).containsExactly("HTTP/1.1 404 100 50", "HTTP/1.1 200 0 0");
    }

    /** The record of the line is all that a request without a failure costs. */
    @Test
    void lineOfAHookCostsLittleMemory() {
        Asked asked = Asked.of(Application.at("/shop"));
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        RequestFacts facts = asked.facts();
        HookedExchange exchange = new HookedExchange() {
            @Override
            public RequestFacts facts() {
                return facts;
            }

            @Override
            public io.substatus.exchange.ApplicationFacts applicationFacts() {
                return NoApplication.INSTANCE;
            }

            @Override
            public @Nullable HookedApplication application() {
                return asked.application();
            }

            @Override
            public @Nullable Object attribute(String name) {
                return null;
            }

            @Override
            public void setAttribute(String name, Object value) {
                throw new IllegalStateException(name);
            }
        };
        HookedResponse fine = new HookedResponse(200, 1, 1, 1, Headers.NONE);
        try (ServerHook hook = start()) {
            for (int i = 0; i < 20_000; i++) {
                hook.log(exchange, fine);
            }
            long before = threads.getThreadAllocatedBytes(thread);
            for (int i = 0; i < 20_000; i++) {
                hook.log(exchange, fine);
            }
            long bytes = (threads.getThreadAllocatedBytes(thread) - before) / 20_000;

            assertThat(bytes).as("bytes a request").isLessThan(200);
        }
    }

    @Test
    void writesNoLineThatHttpLoggingDoesNotWant() throws IOException {
        try (ServerHook hook = start()) {
            Application application = Application.at("");
            BiPredicate<String, Integer> wanted = (uri, status) -> uri.equals("/missing") && status >= 500;
            application.setAttribute(Marks.LOGGED, wanted);

            hook.log(Asked.of(application), NOT_FOUND);
            hook.log(Asked.of(application), new HookedResponse(503, 1, 1, 0, Headers.NONE));
        }

        assertThat(lines(logs.resolve("W3SVC1"))).singleElement().asString().contains(" 503 ");
    }

    @Test
    void neverThrows() {
        HookedExchange broken = new HookedExchange() {
            @Override
            public io.substatus.exchange.RequestFacts facts() {
                throw new IllegalStateException("recycled");
            }

            @Override
            public io.substatus.exchange.ApplicationFacts applicationFacts() {
                return NoApplication.INSTANCE;
            }

            @Override
            public HookedApplication application() {
                throw new IllegalStateException("recycled");
            }

            @Override
            public Object attribute(String name) {
                throw new IllegalStateException("recycled");
            }

            @Override
            public void setAttribute(String name, Object value) {
                throw new IllegalStateException("recycled");
            }
        };
        try (ServerHook hook = start()) {
            assertThat(hook.answer(broken, containers(404))).isNull();
            hook.log(broken, NOT_FOUND);

            assertThat(hook.failures()).isEqualTo(2);
        }
    }

    @Test
    void namesWhatIsWrongWithItsSettings() {
        assertThatThrownBy(() -> ServerHook.start(Map.of("development", "yes")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("development")
                .hasMessageContaining("yes");
    }

    @Test
    void showsItsLogsUntilItEnds() throws Exception {
        String site = String.valueOf(ThreadLocalRandom.current().nextInt(1 << 30) + 1);
        ServerHook hook = ServerHook.start(Map.of("logDirectory", logs.toString(), "siteId", site));
        ObjectName bean = new ObjectName("io.substatus:type=AccessLog,hook=server,site=" + site);
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        Application shop = Application.at("/shop");
        hook.log(Asked.of(null), NOT_FOUND);
        hook.log(Asked.of(shop), NOT_FOUND);

        assertThat(server.getAttribute(bean, "Engine")).isIn("plain", "ring");
        hook.close();
        assertThat(server.isRegistered(bean)).isFalse();
        assertThat(PublishedCounts.read(shop.attribute(PublishedCounts.ATTRIBUTE)))
                .isEqualTo(new LogCounters(2, 0, 0, 0));
    }

    @Test
    void applicationWithoutALogHasNoCounts() {
        Application shop = Application.at("/shop");
        try (ServerHook hook = ServerHook.start(Map.of("log", "false"))) {
            hook.log(Asked.of(shop), NOT_FOUND);
        }

        assertThat(shop.attribute(PublishedCounts.ATTRIBUTE)).isNull();
    }

    private ServerHook start() {
        return ServerHook.start(Map.of("logDirectory", logs.toString()));
    }

    private static Outcome containers(int status) {
        return new Outcome(Ending.CONTAINER, status, null, null, false, StatusSetter.CONTAINER, Headers.NONE);
    }

    private static List<String> lines(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return Files.readAllLines(files.filter(file -> file.toString().endsWith(".log"))
                            .findFirst()
                            .orElseThrow())
                    .stream()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }
}
