package io.substatus.internal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.substatus.internal.accesslog.W3cField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogFieldsTest {

    private final Problems problems = new Problems();

    private List<W3cField> read(String flags) {
        return LogFields.read(new Given("logExtFileFlags", flags, "somewhere"), problems);
    }

    @Test
    void orderIsThatOfIisWhateverWasWritten() {
        assertThat(read(" BytesSent,Time ,  Date,Time"))
                .containsExactly(W3cField.DATE, W3cField.TIME, W3cField.BYTES_SENT);
        problems.throwIfAny();
    }

    @Test
    void whatIsWrittenCanBeRead() {
        List<W3cField> all = List.of(W3cField.values());

        assertThat(read(LogFields.text(all))).isEqualTo(all);
        assertThat(read(LogFields.text(W3cField.defaults()))).isEqualTo(W3cField.defaults());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Date,BytesSend | BytesSend | ; did you mean BytesSent?",
                "date | date | ; did you mean Date?",
                "Time,UserAgnet,Date | UserAgnet | ; did you mean UserAgent?",
                "Elephants | Elephants | ''",
                "Date, | '' | ''",
                "'' | '' | ''",
                "Date Time | Date Time | ''",
            })
    void unknownFlagIsNamedWithTheNearestKnown(String flags, String token, String meant) {
        read(flags);

        assertThatThrownBy(problems::throwIfAny)
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith("logExtFileFlags: " + token + " (expected: one of Date, Time, SiteName,")
                .hasMessageEndingWith("BytesRecv, TimeTaken" + meant + ") in somewhere");
    }

    @Test
    void everyUnknownFlagIsTold() {
        read("Nope,Date,Neither");

        assertThatThrownBy(problems::throwIfAny).hasMessageContainingAll("Nope", "Neither");
    }
}
