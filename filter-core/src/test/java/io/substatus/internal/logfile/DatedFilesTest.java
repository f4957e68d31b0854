package io.substatus.internal.logfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatedFilesTest {

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void restoreDefaults() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    private static DatedFiles files(LogPeriod period, String zone) {
        return new DatedFiles("u_ex", Objects.requireNonNull(period.dating()), ZoneId.of(zone), ".log");
    }

    private static long at(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }

    @ParameterizedTest
    @CsvSource({
        "HOURLY, 2025-11-20T00:00:00Z, u_ex25112000.log",
        "HOURLY, 2025-12-31T23:59:59.999Z, u_ex25123123.log",
        "HOURLY, 2024-02-29T09:00:00Z, u_ex24022909.log",
        "DAILY, 2025-11-20T00:00:00Z, u_ex251120.log",
        "DAILY, 2025-11-20T23:59:59.999Z, u_ex251120.log",
        "DAILY, 2025-12-31T23:59:59.999Z, u_ex251231.log",
        "DAILY, 2026-01-01T00:00:00Z, u_ex260101.log",
        "DAILY, 2024-02-29T12:00:00Z, u_ex240229.log",
        "DAILY, 2025-02-28T23:59:59Z, u_ex250228.log",
        "DAILY, 2100-03-01T00:00:00Z, u_ex000301.log",
        "DAILY, 2009-09-09T09:09:09Z, u_ex090909.log",
        "DAILY, 1969-12-31T23:59:59Z, u_ex691231.log",
        // November 2025 begins on a Saturday: its first week has one day.
        "WEEKLY, 2025-11-01T00:00:00Z, u_ex251101.log",
        "WEEKLY, 2025-11-02T00:00:00Z, u_ex251102.log",
        "WEEKLY, 2025-11-08T23:59:59.999Z, u_ex251102.log",
        "WEEKLY, 2025-11-09T00:00:00Z, u_ex251103.log",
        "WEEKLY, 2025-11-30T23:00:00Z, u_ex251106.log",
        "WEEKLY, 2025-12-01T00:00:00Z, u_ex251201.log",
        "WEEKLY, 2025-12-31T23:59:59.999Z, u_ex251205.log",
        "WEEKLY, 2026-01-01T00:00:00Z, u_ex260101.log",
        // February 2026 has four whole weeks.
        "WEEKLY, 2026-02-28T23:59:59.999Z, u_ex260204.log",
        "MONTHLY, 2025-11-30T23:59:59.999Z, u_ex2511.log",
        "MONTHLY, 2025-12-01T00:00:00Z, u_ex2512.log",
        "MONTHLY, 2026-01-01T00:00:00Z, u_ex2601.log",
    })
    void namesFilesByUtcInEveryLocaleAndZone(LogPeriod period, String instant, String name) {
        for (String tag : new String[] {"en", "th-TH-u-ca-buddhist", "ar-EG", "ja-JP-u-ca-japanese"}) {
            for (String id : new String[] {"UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago"}) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone(id));
                LogFiles files = new LogFiles(period, LogFiles.USUAL_SIZE, false, Retention.NONE);
                assertThat(nameOf(files, false, at(instant)))
                        .as("%s %s", tag, id)
                        .isEqualTo(name);
                assertThat(nameOf(files, true, at(instant))).isEqualTo(name.replace(".log", "_x.log"));
            }
        }
    }

    private static String nameOf(LogFiles files, boolean custom, long epochMillis) {
        return ((DatedFiles) files.naming(custom)).fileName(epochMillis);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2025-11-19T23:00:00Z, u_ex251120.log",
        "Europe/Berlin, 2025-07-19T21:59:59.999Z, u_ex250719.log",
        "Europe/Berlin, 2025-07-19T22:00:00Z, u_ex250720.log",
        "Asia/Kolkata, 2025-11-19T18:30:00Z, u_ex251120.log",
        "America/New_York, 2025-11-20T04:59:59.999Z, u_ex251119.log",
    })
    void followsTheZoneOfTheJvmWhereThatIsAskedFor(String id, String instant, String name) {
        TimeZone.setDefault(TimeZone.getTimeZone(id));

        assertThat(nameOf(new LogFiles(LogPeriod.DAILY, LogFiles.USUAL_SIZE, true, Retention.NONE), false, at(instant)))
                .isEqualTo(name);
    }

    @Test
    void hourThatIsLivedTwiceHasOneFile() {
        DatedFiles files = files(LogPeriod.HOURLY, "Europe/Berlin");
        long first = at("2025-10-26T00:30:00Z");
        long second = at("2025-10-26T01:30:00Z");

        assertThat(files.fileName(first)).isEqualTo("u_ex25102602.log");
        assertThat(files.fileName(second)).isEqualTo("u_ex25102602.log");
        assertThat(files.number(first))
                .isEqualTo(files.number(second))
                .isNotEqualTo(files.number(at("2025-10-26T02:00:00Z")));
    }

    @Test
    void hourThatIsLeftOutHasNone() {
        DatedFiles files = files(LogPeriod.HOURLY, "Europe/Berlin");

        assertThat(files.fileName(at("2025-03-30T00:59:59.999Z"))).isEqualTo("u_ex25033001.log");
        assertThat(files.fileName(at("2025-03-30T01:00:00Z"))).isEqualTo("u_ex25033003.log");
    }

    @Test
    void dayThatIsLeftOutHasNoFile() {
        DatedFiles files = files(LogPeriod.DAILY, "Pacific/Apia");

        assertThat(files.fileName(at("2011-12-30T09:59:59Z"))).isEqualTo("u_ex111229.log");
        assertThat(files.fileName(at("2011-12-30T10:00:00Z"))).isEqualTo("u_ex111231.log");
    }

    @Test
    void neverEndsAFileForItsSize() throws IOException {
        FileNaming files = files(LogPeriod.DAILY, "UTC");

        assertThat(files.hasRoomFor(Long.MAX_VALUE)).isTrue();
        assertThat(files.fileName(Path.of("nowhere"), 0, new byte[0], Integer.MAX_VALUE))
                .isEqualTo("u_ex700101.log");
    }
}
