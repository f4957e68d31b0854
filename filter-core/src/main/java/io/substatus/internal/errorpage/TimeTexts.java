package io.substatus.internal.errorpage;

import io.substatus.internal.errorpage.request.Languages;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Times as visitors read them: {@code 22 Nov 2026 14:03 UTC}, with the months of their language and Latin digits. The
 * text of the current minute is kept for each language; two threads that both make a new one make the same.
 * Thread-safe.
 */
final class TimeTexts {

    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
    private static final long MINUTE = 60_000;

    /** A minute since 1970 and its text in UTF-8. Immutable but for an array that nobody writes to. */
    private static final class Minute {

        static final Minute NEVER = new Minute(Long.MIN_VALUE, new byte[0]);

        final long number;
        final byte[] text;

        Minute(long number, byte[] text) {
            this.number = number;
            this.text = text;
        }
    }

    private final Languages languages;
    private final AtomicReferenceArray<Minute> current;

    TimeTexts(Languages languages) {
        this.languages = languages;
        this.current = new AtomicReferenceArray<>(languages.count());
        for (int i = 0; i < languages.count(); i++) {
            current.set(i, Minute.NEVER);
        }
    }

    /** The text for a time; the array is shared and must not be changed. */
    byte[] now(long epochMillis, int language) {
        long number = Math.floorDiv(epochMillis, MINUTE);
        Minute kept = current.get(language);
        if (kept.number == number) {
            return kept.text;
        }
        Minute fresh = new Minute(number, format(epochMillis, language));
        current.set(language, fresh);
        return fresh.text;
    }

    /** The text for any other time, rounded up to the minute, so that nobody comes back too early. */
    byte[] later(long epochMillis, int language) {
        return format(Math.addExact(epochMillis, MINUTE - 1), language);
    }

    private byte[] format(long epochMillis, int language) {
        OffsetDateTime time = Instant.ofEpochMilli(epochMillis).atOffset(ZoneOffset.UTC);
        String text = language == Languages.ENGLISH ? english(time) : localized(time, languages.tag(language));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** By hand: the JDK's locale data take tens of milliseconds at their first use. */
    private static String english(OffsetDateTime time) {
        String clock = time.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
        String month = MONTHS.substring(time.getMonthValue() * 3 - 3, time.getMonthValue() * 3);
        return time.getDayOfMonth() + " " + month + " " + time.getYear() + " " + clock + " UTC";
    }

    private static String localized(OffsetDateTime time, String tag) {
        boolean eastAsian = tag.startsWith("zh") || tag.startsWith("ja") || tag.startsWith("ko");
        String pattern = eastAsian ? "uuuu-MM-dd HH:mm 'UTC'" : "d MMM uuuu HH:mm 'UTC'";
        return DateTimeFormatter.ofPattern(pattern, Locale.forLanguageTag(tag)).format(time);
    }
}
