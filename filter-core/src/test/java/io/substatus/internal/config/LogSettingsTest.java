package io.substatus.internal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.substatus.internal.accesslog.CustomField;
import io.substatus.internal.accesslog.CustomField.Source;
import io.substatus.internal.logfile.LogPeriod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings of the log's periods and of its owner's own fields. */
class LogSettingsTest {

    private final List<String> warnings = new ArrayList<>();

    private Settings read(String... namesAndValues) {
        Map<String, String> init = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            init.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return SettingsReader.read(new SettingsSources(init, Map.of(), Map.of(), Map.of()), "", warnings::add);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "logBufferSize, 1048575, a whole number from 1048576 to 1073741824",
                "logBufferSize, 4 MB, a whole number from 1048576 to 1073741824",
                "logOverflow, wait, Block or Drop",
                "logOverflowWait, 60001, a whole number from 0 to 60000",
                "logOverflowWait, -1, a whole number from 0 to 60000"
            })
    void ringThatCannotBeIsAnError(String name, String value, String expected) {
        assertThatThrownBy(() -> read(name, value))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(name + ": " + value)
                .hasMessageContaining(expected);
    }

    private List<CustomField> fields(String list) {
        return read("logCustomFields", list).logLayout().customFields();
    }

    @Test
    void fieldsStandInTheOrderInWhichTheyWereWritten() {
        assertThat(fields(" z=RequestHeader:X-Forwarded-For ,crypt-protocol = servervariable :"
                        + " CRYPT_PROTOCOL,a=ResponseHeader:ETag"))
                .containsExactly(
                        new CustomField("z", Source.REQUEST_HEADER, "X-Forwarded-For"),
                        new CustomField("crypt-protocol", Source.SERVER_VARIABLE, "CRYPT_PROTOCOL"),
                        new CustomField("a", Source.RESPONSE_HEADER, "ETag"));
        assertThat(warnings).isEmpty();
    }

    @Test
    void emptyListTakesAwayWhatWebConfigSays() {
        Map<String, String> said = Map.of("logCustomFields", "z=RequestHeader:X-Forwarded-For");
        SettingsSources packed = new SettingsSources(Map.of("logCustomFields", ""), Map.of(), Map.of(), Map.of());

        assertThat(SettingsReader.read(packed.over(said), "", warnings::add)
                        .logLayout()
                        .customFields())
                .isEmpty();
    }

    @Test
    void charactersOfTheListAreEscapedInNames() {
        assertThat(fields("a%2Cb%3dc%25=ServerVariable:my:own%2Cattribute%3D%25%zz"))
                .containsExactly(new CustomField("a,b=c%", Source.SERVER_VARIABLE, "my:own,attribute=%%zz"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "xff | fields such as name=RequestHeader:X-Forwarded-For,",
                "xff=X-Forwarded-For | fields such as name=RequestHeader:X-Forwarded-For,",
                "xff=RequestHeader: | fields such as name=RequestHeader:X-Forwarded-For,",
                "=RequestHeader:X | fields such as name=RequestHeader:X-Forwarded-For,",
                "a b=RequestHeader:X | fields such as name=RequestHeader:X-Forwarded-For,",
                "a%20b=RequestHeader:X | fields such as name=RequestHeader:X-Forwarded-For,",
                "a=RequestHeader:X, | fields such as name=RequestHeader:X-Forwarded-For,",
                "a=RequestHeadre:X | one of RequestHeader, ResponseHeader, ServerVariable; did you mean RequestHeader?",
                "a=Elephant:X | one of RequestHeader, ResponseHeader, ServerVariable)",
                "a=RequestHeader:X,A=RequestHeader:Y | a name that no other field has",
                "cs-HOST=RequestHeader:X-Forwarded-Host | a name that no other field has",
            })
    void mistakeIsAnErrorAtTheStart(String list, String expected) {
        assertThatThrownBy(() -> fields(list))
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith("logCustomFields: ")
                .hasMessageContaining("(expected: " + expected)
                .hasMessageEndingWith(" in filter init parameter logCustomFields");
    }

    @Test
    void nameThatIsNearlyThatOfAVariableIsToldOf() {
        assertThat(fields("port=ServerVariable:REMOTE_PROT")).hasSize(1);
        assertThat(fields("mine=ServerVariable:com.example.tenant")).hasSize(1);
        assertThat(fields("header=ServerVariable:HTTP_X_FORWARDED_FOR")).hasSize(1);

        assertThat(warnings)
                .containsExactly("logCustomFields: REMOTE_PROT is read as an attribute of the request"
                        + " (expected: a server variable; did you mean REMOTE_PORT?)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MaxSize", "Daily", "Weekly", "Monthly", "Hourly", "HOURLY"})
    void periodIsAWordOfWebConfig(String word) {
        assertThat(read("logPeriod", word).logFiles().period())
                .isEqualTo(LogPeriod.ofText(word).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "logPeriod | Yearly | one of MaxSize, Daily, Weekly, Monthly, Hourly",
                "logTruncateSize | 1048575 | a whole number from 1048576 to 4294967295",
                "logTruncateSize | 4294967296 | a whole number from 1048576 to 4294967295",
                "logTruncateSize | 20 MB | a whole number from 1048576 to 4294967295",
                "logMaxCustomFieldLength | 1 | a whole number from 2 to 65536",
                "logMaxCustomFieldLength | 65537 | a whole number from 2 to 65536",
                "logLocalTimeRollover | yes | true or false",
                "logKeepFiles | -1 | a whole number from 0 to 1000000",
                "logKeepDays | week | a whole number from 0 to 1000000",
                "logCompress | gzip | true or false",
            })
    void valueOutOfRangeIsAnError(String name, String value, String expected) {
        assertThatThrownBy(() -> read(name, value))
                .isInstanceOf(SettingsException.class)
                .hasMessage(name + ": " + value + " (expected: " + expected + ") in filter init parameter " + name);
    }

    @Test
    void sizeWithoutItsPeriodIsToldOf() {
        read("logTruncateSize", "1048576");
        assertThat(warnings)
                .containsExactly("logTruncateSize: 1048576 does nothing (expected: with logPeriod MaxSize)");

        warnings.clear();
        assertThat(read("logTruncateSize", "1048576", "logPeriod", "MaxSize")
                        .logFiles()
                        .truncateSize())
                .isEqualTo(1_048_576);
        assertThat(warnings).isEmpty();
    }
}
