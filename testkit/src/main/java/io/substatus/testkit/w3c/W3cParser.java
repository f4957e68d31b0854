package io.substatus.testkit.w3c;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads blocks of directives and entries. Confined to one thread. */
final class W3cParser {
    /** IIS marks with 501 and 502 what dynamicIpSecurity would have refused, had it not only been told to log. */
    private static final Set<Long> WITHOUT_ERROR = Set.of(0L, 501L, 502L);

    private static final List<String> DIRECTIVES =
            List.of("#Software: Microsoft Internet Information Services 10.0", "#Version: 1.0", "#Date: ", "#Fields: ");

    /** Requests that end at the same moment on different threads may be written in any order. */
    private static final int TOLERATED_SECONDS_BACK = 2;

    private final String file;
    private final List<String> lines;
    private final List<W3cBlock> blocks = new ArrayList<>();
    private int next;
    private @Nullable LocalDateTime newest;

    W3cParser(String file, byte[] bytes) {
        this.file = file;
        this.lines = new Lines(file, bytes).read();
    }

    List<W3cBlock> parse() {
        while (next < lines.size()) {
            blocks.add(block());
        }
        return blocks;
    }

    private W3cBlock block() {
        int line = next + 1;
        directive(0, true);
        directive(1, true);
        LocalDateTime date = dateOf(directive(2, false));
        List<String> fields = fieldsOf(directive(3, false));
        List<W3cEntry> entries = entries(fields);
        LocalDateTime first = entries.get(0).time();
        if (!first.equals(date)) {
            throw violation(line + 2, "#Date: " + date + " (expected: " + first + ", the time of the first entry)");
        }
        return new W3cBlock(line, date, fields, entries);
    }

    /** Reads the directive that has to come now; gives what follows its name. */
    private String directive(int index, boolean whole) {
        String expected = DIRECTIVES.get(index);
        String line = next < lines.size() ? lines.get(next) : "end of file";
        if (whole ? !line.equals(expected) : !line.startsWith(expected)) {
            throw violation(next + 1, "directive: " + line + " (expected: " + expected + ")");
        }
        next++;
        return line.substring(expected.length());
    }

    private LocalDateTime dateOf(String text) {
        String[] parts = text.split(" ", -1);
        if (parts.length != 2) {
            throw violation(next, "#Date: " + text + " (expected: YYYY-MM-DD HH:MM:SS)");
        }
        check("date", parts[0], next);
        check("time", parts[1], next);
        return time(parts[0], parts[1], next);
    }

    private List<String> fieldsOf(String text) {
        List<String> fields = List.of(text.split(" ", -1));
        Fields.problem(fields).ifPresent(problem -> {
            throw violation(next, problem);
        });
        return fields;
    }

    private List<W3cEntry> entries(List<String> fields) {
        List<W3cEntry> entries = new ArrayList<>();
        while (next < lines.size() && !lines.get(next).startsWith("#")) {
            entries.add(entry(fields));
        }
        if (entries.isEmpty()) {
            throw violation(next, "block: no entry (expected: at least one after the directives)");
        }
        return entries;
    }

    private W3cEntry entry(List<String> fields) {
        int line = next + 1;
        List<String> values = List.of(lines.get(next++).split(" ", -1));
        if (values.contains("")) {
            throw violation(line, "entry: an empty value (expected: one blank between values, - for nothing)");
        }
        if (values.size() != fields.size()) {
            throw violation(line, "entry: " + values.size() + " values (expected: " + fields.size() + ")");
        }
        for (int i = 0; i < fields.size(); i++) {
            check(fields.get(i), values.get(i), line);
        }
        checkOrder(time(values.get(0), values.get(1), line), line);
        W3cEntry entry = new W3cEntry(line, fields, values);
        checkSubStatus(entry);
        return entry;
    }

    private void checkSubStatus(W3cEntry entry) {
        if (entry.fields().containsAll(List.of("sc-status", "sc-substatus"))
                && entry.number("sc-status") < 400
                && !WITHOUT_ERROR.contains(entry.number("sc-substatus"))) {
            throw violation(
                    entry.line(), "sc-substatus: " + entry.code() + " (expected: 0, 501 or 502 for what is no error)");
        }
    }

    private void check(String name, String value, int line) {
        Fields.problem(name, value).ifPresent(problem -> {
            throw violation(line, problem);
        });
    }

    private LocalDateTime time(String date, String time, int line) {
        try {
            return LocalDateTime.parse(date + 'T' + time);
        } catch (DateTimeException impossible) {
            throw violation(line, "date and time: " + date + ' ' + time + " (expected: one that exists)");
        }
    }

    private void checkOrder(LocalDateTime time, int line) {
        if (newest != null && time.plusSeconds(TOLERATED_SECONDS_BACK).isBefore(newest)) {
            throw violation(line, "time: " + time + " (expected: not before " + newest + ")");
        }
        newest = newest == null || time.isAfter(newest) ? time : newest;
    }

    private W3cViolation violation(int line, String problem) {
        return new W3cViolation(file, line, problem);
    }
}
