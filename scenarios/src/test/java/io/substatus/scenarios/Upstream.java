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
                        .evidence("UnresolvedAddressException"));
    }
}
