package io.substatus.demo.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CallTest {

    @Test
    void asksForAPageUnlessTheCallSaysOtherwise() {
        assertThat(Call.link("/teas").text(80).split("\r\n", -1))
                .containsExactly(
                        "GET /teas HTTP/1.1",
                        "Host: localhost:80",
                        "Accept: text/html,*/*;q=0.1",
                        "Connection: close",
                        "",
                        "");
        assertThat(Call.wire("GET", "/teas", "Accept: image/png").text(80))
                .contains("Accept: image/png\r\n")
                .doesNotContain("text/html");
    }

    @Test
    void saysTheSameInAShell() {
        assertThat(Call.wire("PUT", "/api/teas/assam", "If-Match: \"old\"").curl(8080))
                .isEqualTo("curl -i -X PUT -H 'If-Match: \"old\"' 'http://localhost:8080/api/teas/assam'");
        assertThat(Call.hangUp("GET", "/harvest.mp4").curl(8080))
                .isEqualTo("curl -i --max-time 0.2 'http://localhost:8080/harvest.mp4'");
    }

    @Test
    void holdsNothingThatAShellOrALineWouldMisread() {
        assertThat(Triggers.all())
                .allSatisfy(trigger -> assertThat(trigger.call().text(80).replace("\r\n", ""))
                        .matches("[ -~]+")
                        .doesNotContain("'"));
    }
}
