package io.substatus.container;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.testkit.Container;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.Webapp;
import io.substatus.testkit.WebappBuilder;
import io.substatus.testkit.http.HttpWire;
import io.substatus.testkit.w3c.W3cEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Hundreds of ways to ask for files that web.config does not let out. Each is refused by the container, refused by a
 * guard, or harmless: no file has such a name, or another one is answered with.
 */
class BypassIT {
    private static final String SECRET = "TOP-SECRET";
    private static final List<String> FILES = List.of(
            "/private/plan.txt",
            "/bin/app.txt",
            "/App_Data/users.txt",
            "/secret/notes.txt",
            "/web.config",
            "/data.mdb",
            "/src/Code.cs",
            "/notes-secret.txt");
    private static final String RULES = """
            <configuration><system.webServer><security><requestFiltering>
              <hiddenSegments applyToWebDAV="false"><add segment="private"/></hiddenSegments>
              <fileExtensions applyToWebDAV="false"/>
              <verbs applyToWebDAV="false"/>
              <denyUrlSequences><add sequence="secret"/></denyUrlSequences>
            </requestFiltering></security></system.webServer></configuration>
            """;

    private static WebappBuilder files() {
        WebappBuilder app = Shop.app(Shop.webXml()).file("open/page.txt", "OPEN");
        FILES.forEach(file -> app.file(file.substring(1), SECRET));
        return app;
    }

    private static Path guarded() {
        return files().file("WEB-INF/web.config", RULES).build();
    }

    private static Path open() {
        return files().build();
    }

    @OnContainers
    void nothingGetsOut(Container container) throws IOException {
        container.allowLog("");
        Webapp app = container.deployOnce("/shop", BypassIT::guarded);
        List<String> leaks = new ArrayList<>();
        int tried = 0;
        for (String file : FILES) {
            for (Bypass bypass : Bypass.all()) {
                String received = ask(app, bypass, file, tried++);
                if (received.contains(SECRET)) {
                    leaks.add(file + ", " + bypass.name());
                }
            }
        }

        assertThat(leaks).isEmpty();
        assertThat(app.get("/open/page.txt").text()).isEqualTo("OPEN");
        Map<String, Integer> outcomes = outcomes(app, tried);
        report(container, tried, outcomes);
        assertThat(outcomes.entrySet().stream()
                        .filter(outcome -> outcome.getKey().startsWith("404.")
                                && !outcome.getKey().equals("404.0"))
                        .mapToInt(Map.Entry::getValue)
                        .sum())
                .as("refused by a guard: " + outcomes)
                .isGreaterThan(tried / 4);
    }

    /** Without a web.config the same files are anybody's: what the attempts are worth. */
    @OnContainers
    void withoutWebConfigTheyDo(Container container) {
        container.allowLog("");
        Webapp app = container.deployOnce("/open", BypassIT::open);
        long leaks = FILES.stream()
                .filter(file -> Bypass.all().stream()
                        .anyMatch(bypass -> ask(app, bypass, file, 0).contains(SECRET)))
                .count();

        assertThat(leaks).isEqualTo(FILES.size());
    }

    private static String ask(Webapp app, Bypass bypass, String file, int number) {
        String context = app.contextPath();
        try (HttpWire wire = app.connect()) {
            wire.send(
                    "GET " + bypass.target().of(context, file) + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                            + "Accept: text/plain\r\nReferer: attempt" + number + "\r\n"
                            + bypass.extra().replace("{path}", context + file) + "\r\n");
            return new String(wire.readUntilClosed(), ISO_8859_1);
        }
    }

    /** How often each code was given; a request without a line never reached the filter. */
    private static Map<String, Integer> outcomes(Webapp app, int tried) {
        Map<String, Integer> outcomes = app.log().entries().stream()
                .filter(entry -> entry.get("cs(Referer)").startsWith("attempt"))
                .collect(Collectors.toMap(W3cEntry::code, entry -> 1, Integer::sum, TreeMap::new));
        int seen = outcomes.values().stream().mapToInt(Integer::intValue).sum();
        outcomes.put("refused by the container alone", tried - seen);
        return outcomes;
    }

    private static void report(Container container, int tried, Map<String, Integer> outcomes) throws IOException {
        StringBuilder text = new StringBuilder("# " + container.kind() + ": " + tried + " attempts\n\n");
        outcomes.forEach((outcome, count) ->
                text.append("* ").append(outcome).append(": ").append(count).append('\n'));
        Files.writeString(Path.of("target", "bypass-" + container.kind() + ".md"), text);
    }
}
