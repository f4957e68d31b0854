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
    void showsACertificateInAShell() {
        assertThat(Call.tls("rosa", "/buyers/prices").curl(8443))
                .isEqualTo("curl -i -k --cert-type P12 --cert 'target/keys/rosa.p12:fernhill'"
                        + " 'https://localhost:8443/buyers/prices'");
        assertThat(Call.tls("", "/buyers/prices").curl(8443))
                .isEqualTo("curl -i -k 'https://localhost:8443/buyers/prices'");
        assertThat(Call.tls("", "/buyers/prices").text("fernhill.example")).contains("\r\nHost: fernhill.example\r\n");
    }

    @Test
    void sendsABodyWithItsLengthOrItsChunks() {
        Call form = Call.body("POST", "/cart/add", "tea=assam", "Content-Type: text/plain");
        assertThat(form.text(80)).endsWith("Content-Length: 9\r\nConnection: close\r\n\r\ntea=assam");
        assertThat(form.curl(80))
                .isEqualTo("curl -i -X POST -H 'Content-Type: text/plain' --data-binary 'tea=assam'"
                        + " 'http://localhost:80/cart/add'");
        assertThat(Call.body("POST", "/cart/add", "zz\r\n", "Transfer-Encoding: chunked")
                        .curl(80))
                .startsWith("printf '%b' 'POST /cart/add HTTP/1.1\\r\\nHost: localhost:80\\r\\n")
                .endsWith("\\r\\n\\r\\nzz\\r\\n' | nc localhost 80");
    }

    @Test
    void saysLongRunsShortly() {
        Call call = Call.wire("GET", "/teas/" + "x".repeat(9_000));
        assertThat(call.curl(80))
                .isEqualTo("curl -i 'http://localhost:80/teas/'\"$(head -c 9000 /dev/zero | tr '\\0' x)\"''");
        assertThat(call.shown("localhost")).startsWith("GET /teas/x... (9000 times) HTTP/1.1\r\n");
        assertThat(call.text(80)).hasSizeGreaterThan(9_000);
    }

    @Test
    void holdsNothingThatAShellOrALineWouldMisread() {
        assertThat(Triggers.all())
                .allSatisfy(trigger -> assertThat(trigger.call().text(80).replace("\r\n", ""))
                        .matches("[ -~]+")
                        .doesNotContain("'"));
    }
}
