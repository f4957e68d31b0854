package io.substatus.internal.webconfig.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariablesTest {

    private final Variables variables = new Variables(Map.of("Root", "/srv", "a b", "blank", "dollar", "$1\\"));

    @ParameterizedTest
    @CsvSource({
        "plain, plain",
        "%Root%, /srv",
        "%ROOT%/x/%root%, /srv/x//srv",
        "%a b%, blank",
        "%dollar%, $1\\",
        "100%, 100%",
        "%, %",
        "%%, %%",
        "%%Root%%, %/srv%",
        "%unknown%, %unknown%",
        "%unknown%Root%, %unknown/srv",
        "%Root, %Root",
        "x%Root%y, x/srvy"
    })
    void definedNamesAreReplaced(String value, String expanded) {
        assertThat(variables.expand(value)).isEqualTo(expanded);
    }

    @Test
    void undefinedNamesAreKnown() {
        assertThat(variables.undefined("%Root%/%x%/%y%/%x%")).contains("x", "y").doesNotContain("Root");
        assertThat(variables.undefined("%Root%")).isEmpty();
        assertThat(variables.undefined("50 %")).isEmpty();
    }

    @Test
    void valuesAreNotExpandedAgain() {
        Variables nested = new Variables(Map.of("a", "%b%", "b", "c"));

        assertThat(nested.expand("%a%")).isEqualTo("%b%");
    }
}
