package io.substatus.demo.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AnswerTest {

    private static Answer of(String text) {
        return Answer.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void partsHeadAndBody() {
        Answer answer = of("HTTP/1.1 404 Not Found\r\nContent-Type: TEXT/HTML\r\n\r\n<p>\r\n\r\n</p>");

        assertThat(answer.head()).isEqualTo("HTTP/1.1 404 Not Found\r\nContent-Type: TEXT/HTML");
        assertThat(answer.body()).isEqualTo("<p>\r\n\r\n</p>");
        assertThat(answer.isPage()).isTrue();
    }

    @Test
    void showsWhatIsNoAnswerAsItIs() {
        assertThat(of("garbage")).isEqualTo(new Answer("garbage", ""));
        assertThat(of("garbage").isPage()).isFalse();
    }
}
