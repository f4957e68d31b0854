package io.substatus.scenarios;

import java.util.List;

/** What comes of error pages that a web.config names. Stateless. */
final class CustomErrors {
    private static final String PAGE_OF_OTHERS = """
            <configuration>
              <system.webServer>
                <httpErrors errorMode="Custom">
                  <error statusCode="404" path="/neighbours/errors/404" responseMode="ExecuteURL"/>
                </httpErrors>
              </system.webServer>
            </configuration>
            """;

    private static final Stage STAGE = Stage.of("borrowing").webConfig(PAGE_OF_OTHERS);

    private CustomErrors() {}

    static List<Scenario> all() {
        return List.of(Scenario.of("403.18", "pageOfTheNeighbours", STAGE)
                .get("/nothing-here", "Accept: text/html")
                .unreadOn(Maker.values())
                .win32(0));
    }
}
