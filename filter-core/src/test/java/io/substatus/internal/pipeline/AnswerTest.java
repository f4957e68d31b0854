package io.substatus.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length",
                "content-range",
                "Content-Security-Policy",
                "ETag",
                "last-modified",
                "Expires",
                "Cache-Control",
                "Pragma",
                "Age",
                "Accept-Ranges",
                "Transfer-Encoding",
                "TRAILER",
                "Digest",
                "Repr-Digest"
            })
    void dropsWhatDescribesTheBodyThatFailed(String name) {
        assertThat(answer(404, false).keeps(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Allow", "WWW-Authenticate", "Retry-After", "Set-Cookie", "Connection", "X-Other"})
    void keepsWhatStillHolds(String name) {
        assertThat(answer(404, true).keeps(name)).isTrue();
    }

    @Test
    void keepsTheRangeOnlyWhereItIsTheAnswer() {
        assertThat(answer(416, false).keeps("content-range")).isTrue();
        assertThat(answer(416, false).keeps("Accept-Ranges")).isFalse();
        assertThat(answer(416, false).keeps("Content-Length")).isFalse();
    }

    @Test
    void letsNoOtherOriginReadDetails() {
        assertThat(answer(404, true).keeps("Access-Control-Allow-Origin")).isFalse();
        assertThat(answer(404, false).keeps("Access-Control-Allow-Origin")).isTrue();
    }

    @Test
    void joinsWhatBothVaryBy() {
        assertThat(Vary.joined(List.of("Origin", "Cookie"), "Accept")).isEqualTo("Origin, Cookie, Accept");
        assertThat(Vary.joined(List.of("Accept, Origin"), "Accept")).isEqualTo("Accept, Origin");
        assertThat(Vary.joined(List.of("*"), "Accept")).isEqualTo("*");
    }

    private static Answer answer(int status, boolean detailed) {
        return new Answer(status, List.of(), new byte[0], detailed);
    }
}
