package io.substatus.internal.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IfHeaderTest {

    /** The first lines are the examples of RFC 4918 sections 10.4.6 to 10.4.11. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(<urn:uuid:181d4fae-7d8c-11d0-a765-00a0c91e6bf2> [\"I am an ETag\"]) ([\"I am another ETag\"])",
                "(Not <urn:uuid:181d4fae-7d8c-11d0-a765-00a0c91e6bf2> <urn:uuid:58f202ac-22cf-11d1-b12d-002035b29092>)",
                "(<urn:uuid:181d4fae-7d8c-11d0-a765-00a0c91e6bf2>) (Not <DAV:no-lock>)",
                "</resource1> (<urn:uuid:181d4fae-7d8c-11d0-a765-00a0c91e6bf2> [W/\"A weak ETag\"]) ([\"strong ETag\"])",
                "<http://www.example.com/specs/> (<urn:uuid:181d4fae-7d8c-11d0-a765-00a0c91e6bf2>)",
                "</specs/rfc2518.doc> ([\"4217\"])",
                "</specs/rfc2518.doc> (Not [\"4217\"])",
                "(<opaquelocktoken:a>)",
                "  (  <a:b>\t[W/\"x\"]  )  ",
                "(<a:b>)(not<c:d>)",
                "(NOT [ \"\" ])",
                "</a>(<b:c>)(<d:e>)</f?g=h>(<i:j>)",
                "<http://[::1]:8080/a%20b?c/d?>(<e:f>)",
            })
    void whatTheRfcAllowsIsWellFormed(String value) {
        assertThat(IfHeader.faultAt(etagsWithoutBlanks(value))).isEqualTo(-1);
    }

    /** RFC 4918 shows entity tags with blanks, which RFC 9110 does not allow any more. */
    private static String etagsWithoutBlanks(String value) {
        return value.replace("I am an ETag", "I-am-an-ETag")
                .replace("I am another ETag", "I-am-another-ETag")
                .replace("A weak ETag", "A-weak-ETag")
                .replace("strong ETag", "strong-ETag");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|0",
                "`  `|2",
                "opaquelocktoken:a|0",
                "<opaquelocktoken:a>|19",
                "(opaquelocktoken:a)|1",
                "(<opaquelocktoken>)|17",
                "(<a:b>|6",
                "(<a:b|5",
                "()|1",
                "( )|2",
                "(Not)|4",
                "(Nor <a:b>)|3",
                "(Not Not <a:b>)|5",
                "\"4217\"|0",
                "(\"4217\")|1",
                "([4217])|2",
                "([\"4217])|9",
                "([W\"4217\"])|3",
                "([w/\"4217\"])|2",
                "([\"4217\"x])|8",
                "(<a:b>) </c>|8",
                "(<a:b>) </c> (<d:e>)|8",
                "</c> </d> (<d:e>)|5",
                "<//c> (<d:e>)|2",
                "<c> (<d:e>)|2",
                "< /c> (<d:e>)|1",
                "</c#d> (<d:e>)|3",
                "</c%2> (<d:e>)|5",
                "(<a:b>),(<c:d>)|7",
                "(<a:b>) x|8",
            })
    void saysWhereAValueBreaksTheGrammar(String value, int at) {
        assertThat(IfHeader.faultAt(value)).isEqualTo(at);
    }

    @Test
    void deepAndLongValuesCostNoStack() {
        assertThat(IfHeader.faultAt("(".repeat(1 << 20))).isEqualTo(1);
        assertThat(IfHeader.faultAt("(<a:b>)".repeat(1 << 18))).isEqualTo(-1);
        assertThat(IfHeader.faultAt("</a>(" + "Not<a:b>".repeat(1 << 18))).isEqualTo(5 + (1 << 21));
    }
}
