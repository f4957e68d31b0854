package io.substatus.scenarios;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.substatus.status.SubStatusCode;
import io.substatus.testkit.http.Response;
import io.substatus.testkit.w3c.W3cEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Compares what came of a scenario with what has to come of it, and tells all differences at once. Confined to one thread. */
final class Check {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SECRETS =
            List.of("io.substatus", "org.eclipse", "org.apache", "jakarta.", "java.", "Exception", "at line");

    private final Scenario scenario;
    private final Maker maker;
    private final Visitor visitor;
    private final SubStatusCode code;
    private final List<String> problems = new ArrayList<>();

    private Check(Scenario scenario, Maker maker, Visitor visitor) {
        this.scenario = scenario;
        this.maker = maker;
        this.visitor = visitor;
        this.code = scenario.codeOn(maker);
    }

    /** Plays a scenario to a visitor and fails if anything is not as it has to be. */
    static void play(Scenario scenario, Maker maker, Visitor visitor, RunningStage stage) {
        Check check = new Check(scenario, maker, visitor);
        List<W3cEntry> before = stage.fresh();
        if (!before.isEmpty()) {
            check.problems.add("lines of earlier scenarios: " + before + " (expected: none)");
        }
        scenario.play().play(stage.scene(scenario, visitor)).ifPresent(check::answer);
        check.line(stage.line());
        check.finish();
    }

    private void answer(Response answer) {
        expect("status", answer.status(), scenario.wireOn(maker));
        expect("complete", answer.complete(), true);
        if (!scenario.seen().page()) {
            return;
        }
        expect("references", answer.headers("X-Request-Reference").size(), 1);
        if (visitor == Visitor.DEVELOPER && !scenario.seen().unread().contains(maker)) {
            details(answer);
        } else {
            secrets(answer);
        }
        if (!problems.isEmpty()) {
            problems.add(answer.toString());
        }
    }

    private void details(Response answer) {
        expect("X-Substatus", answer.headers("X-Substatus"), List.of(code.toString()));
        if (answer.header("Content-Type").orElse("").contains("json")) {
            evidence(sentences(answer.text()));
        } else {
            contains("page", answer.text(), code.toString());
            evidence(List.of(answer.text()));
        }
    }

    private List<String> sentences(String json) {
        try {
            JsonNode diagnosis = JSON.readTree(json).path("diagnosis");
            expect("code on the page", diagnosis.path("code").asText(), code.toString());
            List<String> sentences = new ArrayList<>();
            diagnosis.path("evidence").forEach(sentence -> sentences.add(sentence.asText()));
            if (scenario.absence(maker).isEmpty() && (sentences.isEmpty() || sentences.size() > 4)) {
                problems.add("evidence: " + sentences + " (expected: one to four sentences)");
            }
            return sentences;
        } catch (JsonProcessingException broken) {
            problems.add("page: " + broken + " (expected: JSON)");
            return List.of();
        }
    }

    private void evidence(List<String> sentences) {
        if (scenario.absence(maker).isEmpty()) {
            String all = String.join("\n", sentences);
            scenario.seen().evidence().forEach(part -> contains("evidence", all, part));
        }
    }

    private void secrets(Response answer) {
        expect("X-Substatus", answer.headers("X-Substatus"), List.of());
        String text = answer.text();
        List<String> secrets = new ArrayList<>(SECRETS);
        if (code.subStatus() != 0) {
            secrets.add(code.toString());
        }
        secrets.stream()
                .filter(text::contains)
                .forEach(secret -> problems.add("the stranger's page tells " + secret + " (expected: no such thing)"));
    }

    private void line(W3cEntry line) {
        expect("logged code", line.code(), code.toString());
        if (scenario.text().contains("{agent}")) {
            expect("cs(User-Agent)", line.get("cs(User-Agent)"), RunningStage.agent(scenario, visitor));
        }
        if (scenario.seen().win32() >= 0 && scenario.absence(maker).isEmpty()) {
            expect(
                    "sc-win32-status",
                    line.number("sc-win32-status"),
                    scenario.seen().win32());
        }
    }

    private void expect(String what, Object actual, Object expected) {
        if (!Objects.equals(actual, expected)) {
            problems.add(what + ": " + actual + " (expected: " + expected + ")");
        }
    }

    private void contains(String what, String actual, String part) {
        if (!actual.contains(part)) {
            problems.add(what + ": " + actual + " (expected: with " + part + ")");
        }
    }

    private void finish() {
        if (!problems.isEmpty()) {
            throw new AssertionError(
                    scenario + " on " + maker + " for " + visitor + ":\n" + String.join("\n", problems));
        }
    }
}
