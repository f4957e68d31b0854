package io.substatus.internal.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class W3cFieldTest {

    @Test
    void defaultIsTheListThatReadersKnow() {
        assertThat(names(W3cField.defaults()))
                .isEqualTo("date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent)"
                        + " cs(Referer) sc-status sc-substatus sc-win32-status time-taken");
    }

    @Test
    void flagsAreThoseOfWebConfig() {
        assertThat(Arrays.stream(W3cField.values()).map(W3cField::flag))
                .containsExactly(
                        "Date",
                        "Time",
                        "SiteName",
                        "ComputerName",
                        "ServerIP",
                        "Method",
                        "UriStem",
                        "UriQuery",
                        "ServerPort",
                        "UserName",
                        "ClientIP",
                        "ProtocolVersion",
                        "UserAgent",
                        "Cookie",
                        "Referer",
                        "Host",
                        "HttpStatus",
                        "HttpSubStatus",
                        "Win32Status",
                        "BytesSent",
                        "BytesRecv",
                        "TimeTaken");
    }

    @ParameterizedTest
    @EnumSource(W3cField.class)
    void fieldIsFoundByItsFlag(W3cField field) {
        assertThat(W3cField.ofFlag(field.flag())).contains(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "date", "DATE", "Date ", "s-ip"})
    void nothingElseIsAFlag(String flag) {
        assertThat(W3cField.ofFlag(flag)).isEmpty();
    }

    /** A field that reads the extras without saying so would stay empty in every file. */
    @ParameterizedTest
    @EnumSource(W3cField.class)
    void fieldThatReadsTheExtrasSaysSo(W3cField field) {
        CapturingSink sink = new CapturingSink();
        try (W3cAccessLog log = new W3cAccessLog(LogFormat.of(LogLayout.of(List.of(field)), Records.SITE), sink)) {
            AccessExtras extras = new AccessExtras("HTTP/1.1", "host", "cookie", 11, 12, CustomValues.NONE);
            boolean reads = !log.line(Records.get("/").with(extras).build())
                    .equals(log.line(Records.get("/").build()));

            assertThat(reads).isEqualTo(field.isFromExtras());
            assertThat(log.hasExtras()).isEqualTo(field.isFromExtras());
        }
    }

    private static String names(List<W3cField> fields) {
        return fields.stream().map(W3cField::fileName).collect(Collectors.joining(" "));
    }
}
