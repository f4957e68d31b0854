package io.substatus.demo.workshop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.demo.branch.Branch;
import io.substatus.internal.commandline.Main;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The command line says of the demo's files what the running demo does. */
class ExplainTest {

    private static final Path SHOP = Path.of("src/main/webapp");
    private static final Path BRANCHES = Path.of("src/main/resources/branches");

    /** Needs the mapping of servlets, the other requests, or an error of the application. */
    private static final Set<String> UNKNOWN = Set.of(
            "403.1",
            "403.9",
            "403.10",
            "403.18",
            "404.0-archive",
            "404.2",
            "401.501",
            "401.502",
            "403.501",
            "403.502",
            "404.501",
            "404.502",
            "503.2");

    static Stream<Trigger> known() {
        return ruled().filter(trigger -> !UNKNOWN.contains(trigger.id()));
    }

    static Stream<Trigger> unknown() {
        return ruled().filter(trigger -> UNKNOWN.contains(trigger.id()));
    }

    private static Stream<Trigger> ruled() {
        return Triggers.all().stream()
                .filter(trigger -> !trigger.rule().isEmpty())
                .filter(trigger -> !trigger.id().equals("500.19"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("known")
    void refusesWhatTheDemoRefuses(Trigger trigger) {
        Said said = explain(trigger);

        assertThat(said.text()).contains("REFUSED with " + trigger.code() + " ");
        assertThat(said.code()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unknown")
    void letsThroughWhatOnlyTheServerKnows(Trigger trigger) {
        Said said = explain(trigger);

        assertThat(said.text()).contains("GOES THROUGH").contains("Not known without the server");
        assertThat(said.code()).isZero();
    }

    @Test
    void findsNothingWrongWithTheShopsFile() {
        Said said = run(List.of("check", SHOP.resolve("WEB-INF/web.config").toString()));

        assertThat(said.text())
                .contains(": good\n")
                .contains("\nSkipped\n", "appSettings: for .NET", "system.web: for ASP.NET")
                .doesNotContain("To know");
        assertThat(said.code()).isZero();
    }

    @Test
    void findsEveryMistakeOfWhitby() {
        Said said = run(
                List.of("check", BRANCHES.resolve("whitby/WEB-INF/web.config").toString()));

        assertThat(said.text()).contains(": bad, 3 problems", ":7:25", ":8:16", "did you mean fileExtension?");
        assertThat(said.code()).isEqualTo(1);
    }

    /** What was printed, and the exit code. */
    private record Said(String text, int code) {}

    private static Said explain(Trigger trigger) {
        Call call = trigger.call();
        Optional<Branch> branch = Branch.at(call.path());
        Path root = branch.map(at -> BRANCHES.resolve(at.name())).orElse(SHOP);
        List<String> words = new ArrayList<>(List.of(
                "explain",
                root.resolve("WEB-INF/web.config").toString(),
                call.method(),
                call.target(),
                "--root",
                root.toString()));
        branch.ifPresent(at -> words.addAll(List.of("--context", "/" + at.name())));
        branch.map(at -> at.settings().get("substatus.iisVersion"))
                .ifPresent(version -> words.addAll(List.of("--iis-version", version)));
        if (call.way() == Call.Way.TLS) {
            words.add("--https");
        }
        call.headers().forEach(header -> words.addAll(List.of("-H", header)));
        return run(words);
    }

    private static Said run(List<String> words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, UTF_8);
        int code = Main.run(words, print, print, Map.of());
        return new Said(out.toString(UTF_8), code);
    }
}
