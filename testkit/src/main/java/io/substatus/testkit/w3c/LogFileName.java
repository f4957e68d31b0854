package io.substatus.testkit.w3c;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of a log file in UTF-8, and the period that it stands for. Immutable. */
final class LogFileName {
    private static final Pattern NAME =
            Pattern.compile("u_ex(?<period>\\d{4}|\\d{6}|\\d{8}|tend[1-9]\\d*)(?<custom>_x)?\\.log");

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("yyMMddHH", Locale.ROOT);

    private final String name;
    private final String period;
    private final boolean custom;

    private LogFileName(String name, String period, boolean custom) {
        this.name = name;
        this.period = period;
        this.custom = custom;
    }

    /** @throws W3cViolation if IIS gives no file such a name */
    static LogFileName parse(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw new W3cViolation(name, 0, "file name: " + name + " (expected: u_exYYMMDD.log or its like)");
        }
        return new LogFileName(name, matcher.group("period"), matcher.group("custom") != null);
    }

    /** Refuses a log whose entries or custom fields do not belong into a file of this name. */
    void check(W3cLog log) {
        for (W3cBlock block : log.blocks()) {
            if (Fields.hasCustom(block.fields()) != custom) {
                throw new W3cViolation(
                        name, block.line() + 3, "#Fields: " + block.fields() + " (expected: custom ones iff _x)");
            }
        }
        log.entries().stream().filter(entry -> !holds(entry.time())).findFirst().ifPresent(entry -> {
            throw new W3cViolation(
                    name, entry.line(), "time: " + entry.time() + " (expected: within the file's period)");
        });
    }

    private boolean holds(LocalDateTime time) {
        String hour = HOUR.format(time);
        return period.startsWith("tend") || hour.startsWith(period) || isWeekOf(time);
    }

    /** A week's name is that of a day: a month, then the week of the month; weeks begin on Sundays. */
    private boolean isWeekOf(LocalDateTime time) {
        int daysBeforeFirst = time.withDayOfMonth(1).getDayOfWeek().getValue() % 7;
        int week = (time.getDayOfMonth() + daysBeforeFirst - 1) / 7 + 1;
        return period.equals("%s%02d".formatted(HOUR.format(time).substring(0, 4), week));
    }
}
