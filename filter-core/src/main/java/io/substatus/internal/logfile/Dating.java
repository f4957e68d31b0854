package io.substatus.internal.logfile;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** Periods of a calendar: where they begin and end on a wall clock, and their digits in a file's name. Immutable. */
enum Dating {
    /** {@code YYMMDDHH}, hours from 00 to 23. */
    HOURLY {
        @Override
        LocalDateTime start(LocalDateTime time) {
            return time.truncatedTo(ChronoUnit.HOURS);
        }

        @Override
        LocalDateTime end(LocalDateTime start) {
            return start.plusHours(1);
        }

        @Override
        String digits(LocalDateTime start) {
            return DAILY.digits(start) + twoDigits(start.getHour());
        }
    },
    /** {@code YYMMDD}. */
    DAILY {
        @Override
        LocalDateTime start(LocalDateTime time) {
            return time.truncatedTo(ChronoUnit.DAYS);
        }

        @Override
        LocalDateTime end(LocalDateTime start) {
            return start.plusDays(1);
        }

        @Override
        String digits(LocalDateTime start) {
            return MONTHLY.digits(start) + twoDigits(start.getDayOfMonth());
        }
    },
    /** {@code YYMMWW}: weeks begin on Sundays, 01 is the one with the first of the month, and the month's end ends it. */
    WEEKLY {
        @Override
        LocalDateTime start(LocalDateTime time) {
            LocalDateTime sunday = DAILY.start(time).with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
            return later(sunday, MONTHLY.start(time));
        }

        @Override
        LocalDateTime end(LocalDateTime start) {
            LocalDateTime sunday = start.with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
            LocalDateTime month = MONTHLY.end(start.withDayOfMonth(1));
            return sunday.isBefore(month) ? sunday : month;
        }

        @Override
        String digits(LocalDateTime start) {
            int daysBeforeTheFirst = start.withDayOfMonth(1).getDayOfWeek().getValue() % DAYS_OF_WEEK;
            int week = (start.getDayOfMonth() - 1 + daysBeforeTheFirst) / DAYS_OF_WEEK + 1;
            return MONTHLY.digits(start) + twoDigits(week);
        }
    },
    /** {@code YYMM}. */
    MONTHLY {
        @Override
        LocalDateTime start(LocalDateTime time) {
            return DAILY.start(time).withDayOfMonth(1);
        }

        @Override
        LocalDateTime end(LocalDateTime start) {
            return start.plusMonths(1);
        }

        @Override
        String digits(LocalDateTime start) {
            return twoDigits(start.getYear()) + twoDigits(start.getMonthValue());
        }
    };

    private static final int DAYS_OF_WEEK = 7;

    /** Where the period begins that holds this time. */
    abstract LocalDateTime start(LocalDateTime time);

    /** Where the period ends that begins there. */
    abstract LocalDateTime end(LocalDateTime start);

    /** What the period that begins there is called. */
    abstract String digits(LocalDateTime start);

    private static LocalDateTime later(LocalDateTime a, LocalDateTime b) {
        return a.isAfter(b) ? a : b;
    }

    /** By hand, because a formatter would follow the locale into other digits. */
    private static String twoDigits(int number) {
        int rest = Math.floorMod(number, 100);
        return "" + (char) ('0' + rest / 10) + (char) ('0' + rest % 10);
    }
}
