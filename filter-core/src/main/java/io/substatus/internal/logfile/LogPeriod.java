package io.substatus.internal.logfile;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When the next log file begins; the words are those of {@code period} in web.config. Immutable. */
public enum LogPeriod {
    /** When a file has its size. */
    MAX_SIZE("MaxSize", null),
    /** At midnight. */
    DAILY("Daily", Dating.DAILY),
    /** At midnight before a Sunday, and before the first of a month. */
    WEEKLY("Weekly", Dating.WEEKLY),
    /** At midnight before the first of a month. */
    MONTHLY("Monthly", Dating.MONTHLY),
    /** At each full hour. */
    HOURLY("Hourly", Dating.HOURLY);

    private final String text;
    private final @Nullable Dating dating;

    LogPeriod(String text, @Nullable Dating dating) {
        this.text = text;
        this.dating = dating;
    }

    /** The period of that word; capitals do not count, as for words in web.config. */
    public static Optional<LogPeriod> ofText(String text) {
        return Arrays.stream(values())
                .filter(period -> period.text.equalsIgnoreCase(text))
                .findFirst();
    }

    /** The word. */
    public String text() {
        return text;
    }

    /** How files are called by the time, or null when they have numbers. */
    @Nullable
    Dating dating() {
        return dating;
    }
}
