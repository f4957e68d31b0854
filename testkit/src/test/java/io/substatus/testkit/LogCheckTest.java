package io.substatus.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LogCheckTest {
    private static final String FINE = """
            2026-11-22 17:03:58.466 INFO [main] org.example.Server: started, ERROR dispatches included
            2026-11-22 17:03:58.467 WARNING [main] org.example.Server: no SEVERE problem at org.example.Foo
            """;

    private static final String SEVERE = "2026-11-22 17:03:59.001 SEVERE [main] org.example.Server: it broke\n";

    private static final String TRACE = """
            2026-11-22 17:03:59.002 WARNING [exec-1] org.example.Channel: /shop/boom
            java.lang.IllegalStateException: boom!
            \tat org.example.Boom.doGet(Boom.java:7)
            \tat java.base/java.lang.Thread.run(Thread.java:840)
            """;

    private static List<String> problems(String log) {
        return LogCheck.problems(log, Set.of(), Set.of());
    }

    @Test
    void letsOrdinaryRecordsPass() {
        assertThat(problems("")).isEmpty();
        assertThat(problems(FINE)).isEmpty();
    }

    @Test
    void findsErrorsAndStackTraces() {
        assertThat(problems(FINE + SEVERE + FINE + TRACE + FINE))
                .hasSize(2)
                .satisfies(problems ->
                        assertThat(problems.get(0)).contains("it broke").doesNotContain("boom"))
                .satisfies(problems ->
                        assertThat(problems.get(1)).contains("boom!").contains("Boom.java:7"));
        assertThat(problems(SEVERE.replace("SEVERE", "ERROR"))).hasSize(1);
    }

    @Test
    void findsStackTraceThatAnApplicationPrinted() {
        assertThat(problems("java.lang.Error\n\tat a.B$C.<init>(B.java:1)\n")).hasSize(1);
        assertThat(problems("\tat a.B.lambda$c$0(B.java:1)\n")).hasSize(1);
    }

    @Test
    void excusesRecordWithTextThatIsExpectedOrAllowed() {
        assertThat(LogCheck.problems(SEVERE + TRACE, Set.of("boom!"), Set.of("it broke")))
                .isEmpty();
        assertThat(LogCheck.problems(SEVERE + TRACE, Set.of("boom!"), Set.of()))
                .singleElement()
                .asString()
                .contains("it broke");
    }

    @Test
    void missesTextThatIsExpectedButNotTextThatIsAllowed() {
        assertThat(LogCheck.problems(FINE, Set.of("boom!"), Set.of("it broke")))
                .containsExactly("log: nothing (expected: boom!)");
    }
}
