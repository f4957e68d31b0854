package io.substatus.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.exchange.Diagnosis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 400.1 to 400.5, 400.8, 400.9. */
class WebDavHeadersDiagnosisTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COPY     | Destination | b.txt                 | 400.1",
                "MOVE     | Destination | /my file.txt          | 400.1",
                "PROPFIND | Depth       | 2                     | 400.2",
                "REPORT   | Depth       | infinity,noroot       | 400.2",
                "LOCK     | Depth       | 1                     | 400.2",
                "PUT      | If          | <opaquelocktoken:a>   | 400.3",
                "GET      | If          | (Not)                 | 400.3",
                "COPY     | Overwrite   | true                  | 400.4",
                "GET      | Translate   | false                 | 400.5",
                "LOCK     | Timeout     | 600                   | 400.8",
                "UNLOCK   | Lock-Token  | opaquelocktoken:a     | 400.9",
                "PUT      | Lock-Token  | &lt;urn:a&gt;         | 400.9",
            })
    void headerThatItsGrammarRejectsIsTheReason(String method, String field, String value, String code) {
        Situation situation = asked(method);
        if (field.equals("Overwrite")) {
            situation.header("Destination", "/b");
        }
        Diagnosis diagnosis = situation.header(field, value).diagnosis();

        assertThat(diagnosis.code()).hasToString(code);
        assertThat(diagnosis.evidence()).anyMatch(e -> e.contains(field + ": \"" + value + "\""));
    }

    @ParameterizedTest
    @CsvSource({
        "Depth, 0, 400.2",
        "If, (<a:b>), 400.3",
        "Overwrite, T, 400.4",
        "Translate, f, 400.5",
        "Timeout, Infinite, 400.8"
    })
    void headerGivenTwiceIsTheReason(String field, String value, String code) {
        String method = field.equals("Overwrite") ? "COPY" : "LOCK";

        assertThat(asked(method)
                        .header("Destination", "/b")
                        .header(field, value)
                        .header(field, value)
                        .code())
                .isEqualTo(code);
    }

    @Test
    void destinationOnAnotherHostIs4001() {
        Diagnosis diagnosis = asked("MOVE")
                .header("Host", "shop.example:8080")
                .header("Destination", "http://shop.example:9090/b")
                .diagnosis();

        assertThat(diagnosis.code()).hasToString("400.1");
        assertThat(diagnosis.evidence()).anyMatch(e -> e.contains("shop.example:8080"));
    }

    @Test
    void missingHeadersThatAreNeededAreTheReason() {
        assertThat(asked("COPY").code()).isEqualTo("400.1");
        assertThat(asked("UNLOCK").code()).isEqualTo("400.9");
    }

    @Test
    void evidenceSaysWhereIfBreaksItsGrammar() {
        assertThat(asked("PUT").header("If", "(<urn:a> x)").diagnosis().evidence())
                .anyMatch(e -> e.contains("character 10"));
        assertThat(asked("PUT").header("If", "(<urn:a>").diagnosis().evidence())
                .anyMatch(e -> e.contains("at its end"));
    }

    /** Each of them has the fault, but another method gives the header no meaning, or the status says something else. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET      | Destination | elsewhere        | 400",
                "COPY     | Destination | b.txt            | 409",
                "GET      | Depth       | 2                | 400",
                "PROPFIND | Depth       | 2                | 403",
                "PUT      | If          | nonsense         | 412",
                "PUT      | Overwrite   | true             | 400",
                "GET      | Translate   | false            | 404",
                "POST     | Timeout     | 600              | 400",
                "LOCK     | Timeout     | 600              | 423",
                "GET      | Lock-Token  | opaquelocktoken:a| 400",
            })
    void faultyHeaderWithoutMeaningIsNot4001To4009(String method, String field, String value, int status) {
        assertThat(asked(method).status(status).header(field, value).code()).isEqualTo(status + ".0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PROPFIND | Depth      | Infinity",
                "REPORT   | Depth      | 1",
                "LOCK     | Depth      | 0",
                "PUT      | If         | </a> (Not <urn:a> [\"b\"])",
                "DELETE   | If-Match   | nonsense",
                "GET      | Translate  | F",
                "LOCK     | Timeout    | Infinite, Second-600",
                "UNLOCK   | Lock-Token | <opaquelocktoken:a>",
            })
    void goodHeaderIsNot4002To4009(String method, String field, String value) {
        assertThat(asked(method).header(field, value).code()).isEqualTo("400.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/b.txt",
                "http://SHOP.example:80/b.txt",
                "http://shop.example/b.txt",
                "http://user@shop.example/b.txt",
                "https://shop.example:443/b"
            })
    void destinationOnTheSameHostIsNot4001(String value) {
        assertThat(asked("MOVE")
                        .header("Host", "shop.example")
                        .header("Destination", value)
                        .header("Overwrite", "f")
                        .code())
                .isEqualTo("400.0");
    }

    @ParameterizedTest
    @CsvSource({"X-Forwarded-Host, files.example", "Forwarded, host=files.example", "Via, 1.1 edge"})
    void destinationOnThePublicHostOfAProxyIsNot4001(String field, String value) {
        assertThat(asked("MOVE")
                        .header("Host", "backend:8080")
                        .header(field, value)
                        .header("Destination", "https://files.example/b")
                        .code())
                .isEqualTo("400.0");
    }

    private static Situation asked(String method) {
        return Situation.method(method, "/shop/a").status(400).byApplication();
    }
}
