package io.substatus.internal.logfile;

import java.nio.file.Path;
import java.time.LocalDate;

/** How long one file is written, and what it is called. Always UTC, whatever zone or locale the JVM has. Immutable. */
public enum LogPeriod implements FileNaming {
    /** One file for each day: {@code u_exYYMMDD.log}. */
    DAILY(86_400_000L) {
        @Override
        String fileName(long epochMillis) {
            LocalDate day = LocalDate.ofEpochDay(number(epochMillis));
            return "u_ex" + twoDigits(day.getYear()) + twoDigits(day.getMonthValue()) + twoDigits(day.getDayOfMonth())
                    + ".log";
        }
    };

    private final long millis;

    LogPeriod(long millis) {
        this.millis = millis;
    }

    /** Returns the number of the period that holds the moment; two moments with one number share a file. */
    @Override
    public long number(long epochMillis) {
        return Math.floorDiv(epochMillis, millis);
    }

    /** Always: the border is a time. */
    @Override
    public boolean hasRoomFor(long bytes) {
        return true;
    }

    @Override
    public String fileName(Path folder, long epochMillis, int bytes) {
        return fileName(epochMillis);
    }

    /** Returns the name of the file that holds the moment. */
    abstract String fileName(long epochMillis);

    private static String twoDigits(int number) {
        int rest = Math.floorMod(number, 100);
        return "" + (char) ('0' + rest / 10) + (char) ('0' + rest % 10);
    }
}
