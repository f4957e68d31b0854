package io.substatus.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.exchange.Diagnosis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 400.11. */
class WebSocketDiagnosisTest {

    private static final String KEY = "dGhlIHNhbXBsZSBub25jZQ==";

    @ParameterizedTest
    @CsvSource({
        "POST, dGhlIHNhbXBsZSBub25jZQ==, 13, POST",
        "GET, test, 13, Sec-WebSocket-Key",
        "GET, , 13, Sec-WebSocket-Key",
        "GET, dGhlIHNhbXBsZSBub25jZQ==, 8, Sec-WebSocket-Version",
        "GET, dGhlIHNhbXBsZSBub25jZQ==, , Sec-WebSocket-Version",
    })
    void handshakeThatRfc6455DoesNotAllowIs40011(String method, String key, String version, String named) {
        Situation situation = Situation.method(method, "/chat").status(400).header("Upgrade", "WebSocket");
        if (key != null) {
            situation.header("Sec-WebSocket-Key", key);
        }
        if (version != null) {
            situation.header("Sec-WebSocket-Version", version);
        }
        Diagnosis diagnosis = situation.diagnosis();

        assertThat(diagnosis.code()).hasToString("400.11");
        assertThat(diagnosis.evidence()).anyMatch(e -> e.contains(named));
    }

    @Test
    void goodHandshakeThatIsRefusedIsNot40011() {
        assertThat(Situation.get("/chat")
                        .status(400)
                        .header("Upgrade", "websocket")
                        .header("Sec-WebSocket-Key", KEY)
                        .header("Sec-WebSocket-Version", "13")
                        .code())
                .isEqualTo("400.0");
    }

    @Test
    void requestForAnotherProtocolIsNot40011() {
        assertThat(Situation.get("/chat").status(400).header("Upgrade", "h2c").code())
                .isEqualTo("400.0");
        assertThat(Situation.get("/chat")
                        .status(400)
                        .header("Sec-WebSocket-Key", "test")
                        .code())
                .isEqualTo("400.0");
    }

    @Test
    void versionThatIsAnsweredWith426IsNot40011() {
        assertThat(Situation.get("/chat")
                        .status(426)
                        .header("Upgrade", "websocket")
                        .header("Sec-WebSocket-Key", KEY)
                        .header("Sec-WebSocket-Version", "8")
                        .code())
                .isEqualTo("426.0");
    }
}
