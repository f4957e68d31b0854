package io.substatus.scenarios;

import io.substatus.scenarios.app.StatusActs;
import java.util.List;

/** Statuses that have one code. Stateless. */
final class Statuses {
    private static final Stage STAGE = Stage.of("statuses").acts(StatusActs.class);

    private Statuses() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.of("405.0", "getWhereOnlyPostIs", STAGE).get("/do/get").evidence("GET"),
                Scenario.of("406.0", "pictureOfText", STAGE)
                        .get("/do/json", "Accept: image/png")
                        .evidence("image/png"),
                Scenario.of("412.0", "saveOverSomebodysChange", STAGE)
                        .request("PUT", "/do/save", "If-Match: \"9400\"", "Content-Length: 0")
                        .evidence("If-Match"));
    }
}
