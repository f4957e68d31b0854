package io.substatus.scenarios;

import io.substatus.status.SubStatusCode;
import java.util.Map;

/** The codes that no scenario produces, and why; {@link TableTest} sees to it that the list is true. Stateless. */
final class Missing {
    private Missing() {}

    /** Each missing code with the reason. */
    static Map<SubStatusCode, String> codes() {
        return Map.of(
                SubStatusCode.of(404, 15),
                "Jetty gives a URL up before it knows its query, Tomcat says 400; comes with the limits of web.config",
                SubStatusCode.of(500, 51),
                "a rule of the whole server fails before any application is asked; no server here has such rules",
                SubStatusCode.of(403, 18),
                "comes with the custom error pages of web.config, which alone can execute a URL");
    }
}
