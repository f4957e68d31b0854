package io.substatus.internal.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimestampTest {

    private final LineEncoder line = new LineEncoder();

    private String written(long epochMillis) {
        line.clear();
        line.date(epochMillis);
        line.space();
        line.time(epochMillis);
        return line.asText();
    }

    @ParameterizedTest
    @CsvSource({
        "1970-01-01T00:00:00Z, 1970-01-01 00:00:00",
        "1970-01-01T00:00:00.999Z, 1970-01-01 00:00:00",
        "1969-12-31T23:59:59Z, 1970-01-01 00:00:00",
        "2024-02-29T23:59:59.999Z, 2024-02-29 23:59:59",
        "2025-12-31T23:59:59.999Z, 2025-12-31 23:59:59",
        "2026-01-01T00:00:00Z, 2026-01-01 00:00:00",
        "2100-02-28T12:34:56Z, 2100-02-28 12:34:56",
        "2100-03-01T00:00:00Z, 2100-03-01 00:00:00",
        "9999-12-31T23:59:59.999Z, 9999-12-31 23:59:59",
        "+10000-01-01T00:00:00Z, 9999-12-31 23:59:59",
    })
    void writesUtcToTheSecond(Instant instant, String expected) {
        assertThat(written(instant.toEpochMilli())).isEqualTo(expected);
    }

    @Test
    void agreesWithTheJdkInAnyOrder() {
        DateTimeFormatter oracle =
                DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
        Random random = new Random(42);
        for (int i = 0; i < 50_000; i++) {
            long near = Records.START + random.nextInt(200_000_000) - 100_000_000;
            long time = i % 2 == 0 ? near : random.nextLong(253_402_300_800_000L);
            assertThat(written(time)).isEqualTo(oracle.format(Instant.ofEpochMilli(time)));
        }
    }
}
