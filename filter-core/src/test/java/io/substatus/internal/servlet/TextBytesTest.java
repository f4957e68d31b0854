package io.substatus.internal.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextBytesTest {

    @ParameterizedTest
    @CsvSource({
        "UTF-8, tea é 茶 😀",
        "utf-8, '\u0000\u007f\u0080\u07ff\u0800\uffff'",
        "ISO-8859-1, tea é",
        "windows-1252, tea é €",
        "US-ASCII, tea",
        "UTF-16BE, tea 茶 😀",
        "Shift_JIS, tea 茶",
    })
    void countsWhatTheCharsetMakesOfTheText(String charset, String text) {
        TextBytes bytes = TextBytes.in(charset);
        long expected = text.getBytes(Charset.forName(charset)).length;

        assertThat(bytes.of(text, 0, text.length())).isEqualTo(expected);
        assertThat(bytes.of(("x" + text + "x").toCharArray(), 1, text.length())).isEqualTo(expected);
        assertThat(bytes.of("x" + text + "x", 1, text.length())).isEqualTo(expected);
    }

    @Test
    void responseWithoutCharsetHasOneByteAChar() {
        assertThat(TextBytes.in(null).of("é", 0, 1)).isEqualTo(1);
    }

    @Test
    void countsNothingWhereNobodyAsks() {
        assertThat(TextBytes.NONE.of("text", 0, 4) + TextBytes.NONE.of(new char[4], 0, 4) + TextBytes.NONE.of('x'))
                .isZero();
    }
}
