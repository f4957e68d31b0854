package io.substatus.internal.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {

    @ParameterizedTest
    @CsvSource({
        "log, log, 0",
        "'', log, 3",
        "log, '', 3",
        "lgo, log, 1",
        "lo, log, 1",
        "logs, log, 1",
        "lag, log, 1",
        "kitten, sitting, 3",
        "Log-Directory, log_directory, 0",
        "abcdef, badcfe, 3",
    })
    void countsWhatHasToChange(String a, String b, int expected) {
        assertThat(NearestName.distance(a, b)).isEqualTo(expected);
        assertThat(NearestName.distance(b, a)).isEqualTo(expected);
    }

    @Test
    void nearestOfSeveralIsTaken() {
        assertThat(NearestName.to("sites", List.of("siteId", "site", "log"))).contains("site");
    }

    @Test
    void nothingIsNearEnough() {
        assertThat(NearestName.to("colour", List.of("siteId", "log"))).isEmpty();
    }
}
