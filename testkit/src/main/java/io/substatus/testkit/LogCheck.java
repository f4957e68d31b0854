package io.substatus.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what a healthy container does not log: records of level SEVERE or ERROR, and stack traces. Stateless. */
final class LogCheck {
    /** A record begins with its time; lines without one belong to the record before. */
    private static final Pattern RECORD = Pattern.compile("(?m)^(?=\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d:\\d\\d)");

    private static final Pattern BAD =
            Pattern.compile("(?m)\\A\\S+ \\S+ (SEVERE|ERROR)\\b|^\\s+at [\\w.$/@]+\\.[\\w$<>]+\\(");

    private LogCheck() {}

    static List<String> problems(String log, Set<String> expected, Set<String> allowed) {
        List<String> problems = new ArrayList<>();
        Arrays.stream(RECORD.split(log))
                .filter(entry -> BAD.matcher(entry).find())
                .filter(entry -> !containsAny(entry, expected) && !containsAny(entry, allowed))
                .forEach(entry -> problems.add("log: " + entry.strip() + "\n(expected: no error; declare it with"
                        + " container.expectLog or container.allowLog)"));
        expected.stream()
                .filter(fragment -> !log.contains(fragment))
                .forEach(fragment -> problems.add("log: nothing (expected: " + fragment + ")"));
        return problems;
    }

    private static boolean containsAny(String entry, Set<String> fragments) {
        return fragments.stream().anyMatch(entry::contains);
    }
}
