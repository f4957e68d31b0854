package io.substatus.internal.guard.filtering;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.substatus.internal.guard.Guard;
import io.substatus.internal.guard.Refusal;
import io.substatus.internal.guard.TestRequest;
import io.substatus.internal.webconfig.RequestFiltering;
import io.substatus.internal.webconfig.RequestFiltering.FilteringRule;
import io.substatus.internal.webconfig.RequestFiltering.HeaderLimit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * No request makes a rule fail, and what the rules make of its text is what the slow readings make of it. Without
 * {@code JAZZER_FUZZ=1} the collected inputs are replayed.
 */
class FilteringFuzzTest {

    private static final Guard SEGMENTS = Filtering.shipped()
            .allowDoubleEscaping()
            .fileExtensions(true, true)
            .maxUrlSegments(1 << 20)
            .guard();
    private static final List<String> HIDDEN =
            RequestFiltering.DEFAULT.hiddenSegments().segments();
    private static final Guard ALL = Filtering.shipped()
            .headerLimits(new HeaderLimit("X", 10))
            .denyHighBitCharacters()
            .removeServerHeader()
            .denyUrlSequences("..", "%2e", "\\", "\u00E9")
            .denyQueryStringSequences("<script", "%00")
            .alwaysAllowedUrls("/bin")
            .alwaysAllowedQueryStrings("a=<script")
            .rules(new FilteringRule(
                    "r",
                    true,
                    true,
                    true,
                    true,
                    List.of("X"),
                    List.of(".htm", ".asp"),
                    List.of("evil", "X: 1\r\nX: 2")))
            .guard();

    @FuzzTest
    void readings(byte[] input) {
        String raw = path(input);
        Url url = new Url();
        url.read(TestRequest.get(raw).seenAs("/"));

        same(raw, url.decoded().toString(), SlowPath.decoded(raw));
        same(raw, url.bare().toString(), SlowPath.bare(raw));
    }

    @FuzzTest
    void hiddenSegments(byte[] input) {
        String raw = path(input);
        boolean hidden = SlowPath.names(SlowPath.bare(raw)).stream()
                .anyMatch(name -> HIDDEN.stream().anyMatch(name::equalsIgnoreCase));
        String expected = Bytes.ofTarget(raw) > 4096 ? "404.14" : hidden ? "404.8" : "none";

        same(raw, code(SEGMENTS.check(TestRequest.get(raw).query(null).seenAs("/"))), expected);
    }

    @FuzzTest
    void sequences(byte[] input) {
        String[] parts = new String(input, ISO_8859_1).split("\n", 4);
        List<String> sequences = List.of(parts).subList(1, parts.length);
        String text = folded(parts[0]);

        int found = Sequences.of(sequences).find(SequencesTest.text(parts[0]));
        boolean contained = sequences.stream().anyMatch(s -> !s.isEmpty() && text.contains(folded(s)));
        same(parts[0], found >= 0, contained);
        if (found >= 0) {
            same(parts[0], text.contains(folded(sequences.get(found))), true);
        }
    }

    /** The path, the query, then a field to the line. */
    @FuzzTest
    void wholeRequest(byte[] input) {
        String[] lines = new String(input, ISO_8859_1).split("\n", -1);
        TestRequest request = TestRequest.get("/" + lines[0]).query(lines.length > 1 ? lines[1] : null);
        for (int i = 2; i < lines.length; i++) {
            request.with(i % 2 == 0 ? "X" : "Y", lines[i]);
        }
        Refusal refusal = ALL.check(request);
        List<Guard.Explanation> explanations = ALL.explain(request);

        same(
                lines[0],
                code(refusal),
                explanations.stream()
                        .map(explanation -> code(explanation.refusal()))
                        .filter(code -> !code.equals("none"))
                        .findFirst()
                        .orElse("none"));
        if (refusal != null && refusal.rejection().evidence().isEmpty()) {
            throw new AssertionError("evidence: none (expected: some): " + lines[0]);
        }
    }

    /** A question mark would begin the query. */
    private static String path(byte[] input) {
        return "/" + new String(input, ISO_8859_1).replace('?', '!');
    }

    private static String folded(String text) {
        StringBuilder folded = new StringBuilder();
        text.chars().forEach(c -> folded.append(Character.toLowerCase(Character.toUpperCase((char) c))));
        return folded.toString();
    }

    private static String code(@Nullable Refusal refusal) {
        return refusal == null ? "none" : refusal.rejection().code().toString();
    }

    private static void same(String input, Object actual, Object expected) {
        if (!actual.equals(expected)) {
            throw new AssertionError(String.format(Locale.ROOT, "%s (expected: %s): %s", actual, expected, input));
        }
    }
}
