package io.substatus.demo.workshop;

import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;

import io.substatus.status.SubStatusCode;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Codes that Substatus finds and the demo does not make happen, and why. Stateless. */
final class NotShown {

    private static final String ANSWERS =
            "a rule has to fail on the answer, and Jetty's rewriting has none for answers; Tuckey's UrlRewriteFilter and"
                    + " OCPsoft Rewrite have.";

    private static final Map<String, String> REASONS = Map.ofEntries(
            entry("403.15", "Jetty has no limit of sessions; Tomcat's `maxActiveSessions` and Spring Security's have."),
            entry("500.52", ANSWERS),
            entry("500.53", ANSWERS));

    private NotShown() {}

    static @Nullable String reason(SubStatusCode code) {
        return REASONS.get(code.toString());
    }

    static Set<SubStatusCode> codes() {
        return REASONS.keySet().stream()
                .map(code -> requireNonNull(SubStatusCode.parse(code), code))
                .collect(Collectors.toSet());
    }
}
