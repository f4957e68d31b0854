package io.substatus.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubStatusCodeTest {

    @ParameterizedTest
    @CsvSource({"404.8,404,8", "404,404,0", "500.100,500,100", "401.504,401,504", "999.65535,999,65535", "100.0,100,0"})
    void readsWhatPeopleWrite(String text, int status, int subStatus) {
        assertThat(SubStatusCode.parse(text)).isEqualTo(SubStatusCode.of(status, subStatus));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "4",
                "40",
                "99.1",
                "1000",
                "404.",
                ".8",
                "404.65536",
                "404.-1",
                "404.8.1",
                " 404.8",
                "404 .8",
                "four",
                "404,8",
                "٤٠٤",
                "404.99999999999",
                "+404",
                "0x194"
            })
    void givesNothingForWhatIsNoCode(String text) {
        assertThat(SubStatusCode.parse(text)).isNull();
    }

    @Test
    void givesNothingForNothing() {
        assertThat(SubStatusCode.parse(null)).isNull();
    }

    @Test
    void readsBackWhatItWrites() {
        Random random = new Random(404);
        for (int i = 0; i < 10_000; i++) {
            SubStatusCode code = SubStatusCode.of(100 + random.nextInt(900), random.nextInt(65_536));
            assertThat(SubStatusCode.parse(code.toString())).isEqualTo(code);
        }
    }

    @Test
    void refusesNumbersOutOfRange() {
        assertThatThrownBy(() -> SubStatusCode.of(99))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("status: 99 (expected: 100 to 999)");
        assertThatThrownBy(() -> SubStatusCode.of(404, -1)).hasMessage("subStatus: -1 (expected: 0 to 65535)");
        assertThatThrownBy(() -> SubStatusCode.of(404, 65_536)).hasMessage("subStatus: 65536 (expected: 0 to 65535)");
    }

    @Test
    void isEqualByBothNumbers() {
        assertThat(SubStatusCode.of(404, 8))
                .isEqualTo(SubStatusCode.of(404, 8))
                .hasSameHashCodeAs(SubStatusCode.of(404, 8))
                .isNotEqualTo(SubStatusCode.of(404, 9))
                .isNotEqualTo(SubStatusCode.of(403, 8))
                .isNotEqualTo("404.8");
    }

    @Test
    void sortsByStatusFirst() {
        List<SubStatusCode> codes = List.of(
                SubStatusCode.of(403, 14), SubStatusCode.of(404), SubStatusCode.of(404, 2), SubStatusCode.of(404, 10));
        assertThat(codes.stream().sorted(java.util.Comparator.reverseOrder()).sorted())
                .isEqualTo(codes);
    }

    @Test
    void isErrorFrom400On() {
        assertThat(SubStatusCode.of(399).isError()).isFalse();
        assertThat(SubStatusCode.of(400).isError()).isTrue();
    }
}
