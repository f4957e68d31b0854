package io.substatus.internal.logfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogPeriodTest {

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void restoreDefaults() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11-20T00:00:00Z, u_ex251120.log",
        "2025-11-20T23:59:59.999Z, u_ex251120.log",
        "2025-12-31T23:59:59.999Z, u_ex251231.log",
        "2026-01-01T00:00:00Z, u_ex260101.log",
        "2024-02-29T12:00:00Z, u_ex240229.log",
        "2025-02-28T23:59:59Z, u_ex250228.log",
        "2025-03-01T00:00:00Z, u_ex250301.log",
        "2100-03-01T00:00:00Z, u_ex000301.log",
        "2009-09-09T09:09:09Z, u_ex090909.log",
        "1969-12-31T23:59:59Z, u_ex691231.log",
    })
    void namesFilesByTheUtcDayInEveryLocaleAndZone(String instant, String name) {
        for (String tag : new String[] {"en", "th-TH-u-ca-buddhist", "ar-EG", "ja-JP-u-ca-japanese"}) {
            for (String id : new String[] {"UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago"}) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone(id));
                assertThat(LogPeriod.DAILY.fileName(Instant.parse(instant).toEpochMilli()))
                        .as("%s %s", tag, id)
                        .isEqualTo(name);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11-20T00:00:00Z, 2025-11-20T23:59:59.999Z, true",
        "2025-11-20T23:59:59.999Z, 2025-11-21T00:00:00Z, false",
        "1969-12-31T23:59:59.999Z, 1970-01-01T00:00:00Z, false",
    })
    void periodsEndAtMidnight(Instant first, Instant second, boolean same) {
        assertThat(LogPeriod.DAILY.number(first.toEpochMilli()) == LogPeriod.DAILY.number(second.toEpochMilli()))
                .isEqualTo(same);
    }
}
