package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import io.substatus.exchange.Headers;
import io.substatus.exchange.RequestFacts;
import io.substatus.internal.grammar.WebSocketKey;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 400.11: an opening handshake that RFC 6455 section 4.1 does not allow. Immutable and thread-safe. */
final class InvalidWebSocket implements Detector {

    private static final String VERSION = "13";

    @Override
    public boolean concerns(int status) {
        return status == 400;
    }

    @Override
    public @Nullable Finding detect(Failure failure) {
        RequestFacts request = failure.request();
        if (!HeaderTokens.contain(request.headers().all("Upgrade"), "websocket")) {
            return null;
        }
        List<String> faults = faults(request, request.headers());
        return faults.isEmpty()
                ? null
                : Findings.of(400, 11, "The request asks for an upgrade to the WebSocket protocol.", faults);
    }

    private static List<String> faults(RequestFacts request, Headers headers) {
        List<String> faults = new ArrayList<>();
        if (!request.method().equals("GET")) {
            faults.add("Its method is " + EvidenceText.plain(request.method()) + ", and it must be GET.");
        }
        List<String> keys = headers.all("Sec-WebSocket-Key");
        if (keys.size() != 1) {
            faults.add("It carries " + keys.size() + " Sec-WebSocket-Key headers, and one is needed.");
        } else if (!WebSocketKey.isKey(keys.get(0))) {
            faults.add("Its Sec-WebSocket-Key is not 16 bytes in base64.");
        }
        String version = headers.first("Sec-WebSocket-Version");
        if (version == null || !version.strip().equals(VERSION)) {
            faults.add("Its Sec-WebSocket-Version is " + (version == null ? "missing" : EvidenceText.quoted(version))
                    + ", and it must be 13.");
        }
        return faults;
    }
}
