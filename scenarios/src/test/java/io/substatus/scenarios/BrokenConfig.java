package io.substatus.scenarios;

import java.util.List;

/** What comes of a web.config that is wrong, or holds what has no effect. Stateless. */
final class BrokenConfig {
    private static final String MISSPELT = """
            <configuration>
              <system.webServer>
                <security>
                  <requestFiltering>
                    <denyUrlSequence>
                      <add sequence="secret"/>
                    </denyUrlSequence>
                  </requestFiltering>
                </security>
              </system.webServer>
            </configuration>
            """;

    private static final String CLASSIC = """
            <configuration>
              <location path="bell">
                <system.web><httpModules><add name="Bell" type="Tea.BellModule"/></httpModules></system.web>
              </location>
              <location path="samovar">
                <system.web>
                  <httpHandlers><add verb="*" path="*.tea" type="Tea.SamovarHandler"/></httpHandlers>
                </system.web>
              </location>
              <location path="butler">
                <system.web><identity impersonate="true"/></system.web>
              </location>
            </configuration>
            """;

    private static final Stage STAGE = Stage.of("misspelt").webConfig(MISSPELT);
    private static final Stage OLD = Stage.of("classic").webConfig(CLASSIC);

    private BrokenConfig() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.of("500.19", "ruleThatIsMisspelt", STAGE)
                        .get("/")
                        .evidence("web.config", "denyUrlSequence")
                        .win32(13),
                Scenario.of("500.22", "bellOfTheOldHouse", OLD)
                        .get("/bell")
                        .evidence("Line 3", "system.web/httpModules")
                        .win32(50),
                Scenario.of("500.23", "samovarOfTheOldHouse", OLD)
                        .get("/samovar")
                        .evidence("Line 7", "system.web/httpHandlers")
                        .win32(50),
                Scenario.of("500.24", "butlerWhoActsForOthers", OLD)
                        .get("/butler")
                        .evidence("Line 11", "impersonate=\"true\"")
                        .win32(50));
    }
}
