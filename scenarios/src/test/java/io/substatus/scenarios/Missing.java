package io.substatus.scenarios;

import io.substatus.status.SubStatusCode;
import java.util.Map;

/** The codes that no scenario produces, and why; {@link TableTest} sees to it that the list is true. Stateless. */
final class Missing {
    private Missing() {}

    /** Each missing code with the reason. */
    static Map<SubStatusCode, String> codes() {
        return Map.of(
                SubStatusCode.of(500, 51),
                "a rule of the whole server fails before any application is asked; no server here has such rules");
    }
}
