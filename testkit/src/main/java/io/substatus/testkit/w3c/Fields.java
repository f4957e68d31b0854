package io.substatus.testkit.w3c;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The columns that IIS knows: their fixed order, and what each may hold. Stateless. */
final class Fields {
    private static final int LONGEST_VALUE = 4096;
    private static final String TOO_LONG = "...";

    private static final List<String> ORDER = List.of(
            "date",
            "time",
            "s-sitename",
            "s-computername",
            "s-ip",
            "cs-method",
            "cs-uri-stem",
            "cs-uri-query",
            "s-port",
            "cs-username",
            "c-ip",
            "cs-version",
            "cs(User-Agent)",
            "cs(Cookie)",
            "cs(Referer)",
            "cs-host",
            "sc-status",
            "sc-substatus",
            "sc-win32-status",
            "sc-bytes",
            "cs-bytes",
            "time-taken");

    private static final String NUMBER = "0|[1-9]\\d{0,17}";

    private static final Map<String, Pattern> GRAMMAR = Map.ofEntries(
            entry("date", Pattern.compile("\\d{4}-\\d\\d-\\d\\d")),
            entry("time", Pattern.compile("\\d\\d:\\d\\d:\\d\\d")),
            entry("cs-method", Pattern.compile("[-!#$%&'*+.^_`|~0-9A-Za-z]+")),
            entry("cs-uri-stem", Pattern.compile("/.*|\\*")),
            entry("cs-uri-query", Pattern.compile("[^?].*")),
            entry("s-port", Pattern.compile("-|[1-9]\\d{0,4}")),
            entry("cs-version", Pattern.compile("-|HTTP/\\d(\\.\\d)?")),
            entry("sc-status", Pattern.compile("[1-5]\\d\\d")),
            entry("sc-substatus", Pattern.compile(NUMBER)),
            entry("sc-win32-status", Pattern.compile(NUMBER)),
            entry("sc-bytes", Pattern.compile(NUMBER)),
            entry("cs-bytes", Pattern.compile(NUMBER)),
            entry("time-taken", Pattern.compile(NUMBER)));

    private static final Map<String, Long> LARGEST =
            Map.of("s-port", 65_535L, "sc-substatus", 65_535L, "sc-win32-status", 4_294_967_295L);

    private Fields() {}

    /** Says what is wrong with the list of a {@code #Fields} directive. */
    static Optional<String> problem(List<String> names) {
        if (names.contains("")) {
            return Optional.of("#Fields: an empty name (expected: one blank between names, none at the end)");
        }
        if (new HashSet<>(names).size() != names.size()) {
            return Optional.of("#Fields: " + names + " (expected: each name once)");
        }
        if (names.size() < 2 || !names.subList(0, 2).equals(List.of("date", "time"))) {
            return Optional.of("#Fields: " + names + " (expected: date and time first)");
        }
        return orderProblem(names);
    }

    private static Optional<String> orderProblem(List<String> names) {
        List<String> expected = new ArrayList<>(ORDER);
        expected.retainAll(names);
        if (!names.subList(0, expected.size()).equals(expected)) {
            return Optional.of("#Fields: " + names + " (expected: " + expected + " in this order, custom fields last)");
        }
        return names.stream()
                .skip(expected.size())
                .filter(Fields::isMisspelt)
                .findFirst()
                .map(name -> "#Fields: " + name + " (expected: the standard name)");
    }

    private static boolean isMisspelt(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.equals("cs(referrer)")
                || lower.equals("cs(useragent)")
                || ORDER.stream()
                        .anyMatch(known -> known.toLowerCase(Locale.ROOT).equals(lower));
    }

    static boolean hasCustom(List<String> names) {
        return !ORDER.containsAll(names);
    }

    /** Says what is wrong with a value. */
    static Optional<String> problem(String name, String value) {
        int bytes = value.getBytes(UTF_8).length;
        if (bytes > LONGEST_VALUE) {
            return Optional.of(name + ": " + bytes + " bytes (expected: ... for more than " + LONGEST_VALUE + ")");
        }
        if (name.equals("s-ip") || name.equals("c-ip")) {
            return Addresses.problem(name, value);
        }
        Pattern grammar = GRAMMAR.get(name);
        boolean right = grammar == null
                || value.equals(TOO_LONG)
                || (grammar.matcher(value).matches() && inRange(name, value));
        return right
                ? Optional.empty()
                : Optional.of(name + ": " + value + " (expected: " + grammar + range(name) + ")");
    }

    private static boolean inRange(String name, String value) {
        Long largest = LARGEST.get(name);
        return largest == null || value.equals("-") || Long.parseLong(value) <= largest;
    }

    private static String range(String name) {
        Long largest = LARGEST.get(name);
        return largest == null ? "" : ", at most " + largest;
    }
}
