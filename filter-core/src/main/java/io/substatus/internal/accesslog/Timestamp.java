package io.substatus.internal.accesslog;

import java.time.LocalDate;

/**
 * Date and time in UTC to the second, digits by hand: a formatter would follow the locale into other calendars and digits.
 * Remembers the last day and second, since neighbouring lines share them. Confined to one thread at a time.
 */
final class Timestamp {

    private static final long DAY_SECONDS = 86_400;

    /** 9999-12-31 23:59:59. */
    private static final long LAST_SECOND = 253_402_300_799L;

    private final char[] date = {'1', '9', '7', '0', '-', '0', '1', '-', '0', '1'};
    private final char[] time = {'0', '0', ':', '0', '0', ':', '0', '0'};
    private long day;
    private long secondStart;

    void putDate(LineBuffer out, long epochMillis) {
        moveTo(epochMillis);
        out.put(date);
    }

    void putTime(LineBuffer out, long epochMillis) {
        moveTo(epochMillis);
        out.put(time);
    }

    /** Writes ten chars and returns where they end. */
    int putDate(long epochMillis, char[] target, int at) {
        moveTo(epochMillis);
        System.arraycopy(date, 0, target, at, date.length);
        return at + date.length;
    }

    /** Writes eight chars and returns where they end. */
    int putTime(long epochMillis, char[] target, int at) {
        moveTo(epochMillis);
        System.arraycopy(time, 0, target, at, time.length);
        return at + time.length;
    }

    /** Years before 1970 and after 9999 cannot be written in four digits that a reader accepts; the nearest can. */
    private void moveTo(long epochMillis) {
        if (epochMillis >= secondStart && epochMillis - secondStart < 1000) {
            return;
        }
        long now = Math.min(LAST_SECOND, Math.max(0, Math.floorDiv(epochMillis, 1000L)));
        secondStart = now * 1000;
        int ofDay = (int) (now % DAY_SECONDS);
        twoDigits(time, 0, ofDay / 3600);
        twoDigits(time, 3, ofDay / 60 % 60);
        twoDigits(time, 6, ofDay % 60);
        moveToDay(now / DAY_SECONDS);
    }

    private void moveToDay(long newDay) {
        if (newDay == day) {
            return;
        }
        day = newDay;
        LocalDate civil = LocalDate.ofEpochDay(newDay);
        twoDigits(date, 0, civil.getYear() / 100);
        twoDigits(date, 2, civil.getYear() % 100);
        twoDigits(date, 5, civil.getMonthValue());
        twoDigits(date, 8, civil.getDayOfMonth());
    }

    private static void twoDigits(char[] target, int at, int number) {
        target[at] = (char) ('0' + number / 10);
        target[at + 1] = (char) ('0' + number % 10);
    }
}
