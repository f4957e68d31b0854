package io.substatus.scenarios;

import io.substatus.scenarios.app.Peer;
import io.substatus.scenarios.app.UpstreamActs;
import java.util.List;

/** What goes wrong behind the application, where it asks others. Stateless. */
final class Upstream {
    private static final Stage STAGE =
            Stage.of("upstream").acts(UpstreamActs.class).classes(Peer.class);

    private Upstream() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.of("502.1", "houseNeverAnswers", STAGE)
                        .get("/do/silent")
                        .evidence("HttpTimeoutException"),
                Scenario.of("502.2", "houseHangsUp", STAGE).get("/do/hangs-up").evidence("java.io"),
                Scenario.of("502.3", "houseIsClosed", STAGE).get("/do/refuses").evidence("ConnectException"),
                Scenario.of("502.4", "houseHasNoAddress", STAGE)
                        .get("/do/nowhere")
                        .evidence("UnresolvedAddressException"),
                Scenario.of("502.5", "houseOpensNoWebSocket", STAGE)
                        .get("/do/bids")
                        .evidence("WebSocketHandshakeException"),
                Scenario.of("502.6", "houseBreaksOff", STAGE)
                        .get("/do/breaks-off")
                        .evidence("in the middle of its answer"),
                Scenario.of("502.6", "houseSpeaksNoHttp", STAGE)
                        .get("/do/gossips")
                        .evidence("ProtocolException"),
                Scenario.of("502.7", "houseWithAnAddressOfTheNineties", STAGE)
                        .get("/do/gopher")
                        .evidence("could not be made"));
    }
}
