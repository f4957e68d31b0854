package io.substatus.scenarios;

import io.substatus.scenarios.app.SecurityActs;
import java.util.List;

/** Who may not, and why. Stateless. */
final class Security {
    private static final Stage STAGE = Stage.of("security").acts(SecurityActs.class);

    private Security() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.of("401.1", "staleToken", STAGE)
                        .get("/do/orders", "Authorization: Bearer spring-2019")
                        .evidence("FailedLoginException"),
                Scenario.of("401.2", "noCredentials", STAGE)
                        .get("/do/orders")
                        .evidence("Authorization", "WWW-Authenticate"));
    }
}
