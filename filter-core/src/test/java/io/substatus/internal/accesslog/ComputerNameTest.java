package io.substatus.internal.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComputerNameTest {

    @ParameterizedTest
    @CsvSource({
        "web01, WEB01",
        "web01.example.org, WEB01",
        "a-very-long-host-name.example.org, A-VERY-LONG-HOS",
        ".odd, .ODD",
        "'', ''"
    })
    void isTheFirstLabelAsWindowsWouldGiveIt(String host, String name) {
        assertThat(ComputerName.of(host)).isEqualTo(name);
    }

    @Test
    void thisComputerHasNoBlankInItsName() {
        String name = ComputerName.find();

        assertThat(name == null || name.matches("[^ a-z.]{1,15}"))
                .as("name %s", name)
                .isTrue();
    }
}
