package io.substatus.internal.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RangeHeaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=0-499",
                "bytes=9500-",
                "bytes=-500",
                "bytes=0-0,-1",
                "bytes= 0-999, 4500-5499, -1000",
                "BYTES=0-1",
                "bytes=,0-1,,2-3,",
                "bytes=007-7",
                "bytes=0-99999999999999999999999999",
                "bytes=99999999999999999999999998-99999999999999999999999999",
                "bytes=-0",
            })
    void rangesOfBytesAreWellFormed(String value) {
        assertThat(RangeHeader.of(value)).isEqualTo(RangeHeader.WELL_FORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lines=1-5", "seconds=abc", "pages=intro,outro"})
    void otherUnitsAreToBeIgnored(String value) {
        assertThat(RangeHeader.of(value)).isEqualTo(RangeHeader.OTHER_UNIT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bytes",
                "bytes=",
                "bytes=,",
                "bytes=abc",
                "bytes=-",
                "bytes=5-2",
                "bytes=10-9",
                "bytes=99999999999999999999999999-1",
                "bytes=1-2-3",
                "bytes=0-499;q=1",
                "bytes=0x10-0x20",
                "bytes=+1-2",
                "bytes=1 - 2",
                "bytes=\u0661-\u0662",
                "=0-1",
                "by tes=0-1",
                "lines=",
                "0-499",
            })
    void everythingElseIsMalformed(String value) {
        assertThat(RangeHeader.of(value)).isEqualTo(RangeHeader.MALFORMED);
    }

    @Test
    void nothingMakesItThrow() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            assertThat(RangeHeader.of(HttpDatesTest.mutated("bytes=0-4,-1", random)))
                    .isNotNull();
        }
        assertThat(RangeHeader.of("bytes=" + "9".repeat(1 << 20) + "-")).isEqualTo(RangeHeader.WELL_FORMED);
    }

    @Test
    void formedAsTheGrammarSaysIsWellFormed() {
        Random random = new Random(11);
        for (int i = 0; i < 5_000; i++) {
            long first = random.nextInt(1_000);
            long last = first + random.nextInt(1_000);
            String value = "bytes=" + first + "-" + last + (random.nextBoolean() ? " ,\t-" + first : "");
            assertThat(RangeHeader.of(value)).as(value).isEqualTo(RangeHeader.WELL_FORMED);
            if (last > first) {
                assertThat(RangeHeader.of("bytes=" + last + "-" + first)).isEqualTo(RangeHeader.MALFORMED);
            }
        }
    }
}
