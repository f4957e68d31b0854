package io.substatus.internal.logfile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogPeriodTest {

    @Test
    void wordsAreThoseOfWebConfig() {
        assertThat(LogPeriod.values())
                .extracting(LogPeriod::text)
                .containsExactly("MaxSize", "Daily", "Weekly", "Monthly", "Hourly");
        for (LogPeriod period : LogPeriod.values()) {
            assertThat(LogPeriod.ofText(period.text())).hasValue(period);
        }
        assertThat(LogPeriod.ofText("mAxSiZe")).hasValue(LogPeriod.MAX_SIZE);
        assertThat(LogPeriod.ofText("Yearly")).isEmpty();
    }
}
