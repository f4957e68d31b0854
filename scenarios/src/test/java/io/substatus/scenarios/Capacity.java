package io.substatus.scenarios;

import io.substatus.scenarios.app.QueueActs;
import io.substatus.testkit.http.Response;
import java.util.List;
import java.util.Optional;

/** What a web.config refuses because there is too much of it at once, or because the house is closed. Stateless. */
final class Capacity {
    private static final String ONE_REQUEST = """
            <configuration>
              <system.webServer>
                <httpLogging selectiveLogging="LogError"/>
                <serverRuntime appConcurrentRequestLimit="1"/>
              </system.webServer>
            </configuration>
            """;

    private static final String ONE_CONNECTION = """
            <configuration>
              <system.webServer><httpLogging selectiveLogging="LogError"/></system.webServer>
              <system.applicationHost>
                <sites><site name="counter" id="1"><limits maxConnections="1"/></site></sites>
              </system.applicationHost>
            </configuration>
            """;

    private static final String NOTE = "<p>Back after the harvest\n";

    private static final Stage COUNTER =
            Stage.of("counter").acts(QueueActs.class).webConfig(ONE_REQUEST);
    private static final Stage DOOR = Stage.of("door").acts(QueueActs.class).webConfig(ONE_CONNECTION);
    private static final Stage CLOSED =
            Stage.of("closed").webConfig("<configuration/>").app(app -> app.file("app_offline.htm", NOTE));

    private Capacity() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.of("403.9", "doorForOneGuest", DOOR)
                        .get("/do/counter")
                        .play(Crowd::meanwhile)
                        .evidence("maxConnections=\"1\"")
                        .win32(0),
                Scenario.of("503.2", "counterForOneGuest", COUNTER)
                        .get("/do/counter")
                        .play(Crowd::meanwhile)
                        .evidence("appConcurrentRequestLimit=\"1\"")
                        .win32(0),
                Scenario.of("503.0", "closedForTheHarvest", CLOSED)
                        .get("/")
                        .play(Capacity::readTheNote)
                        .withoutPage());
    }

    private static Optional<Response> readTheNote(Scene scene) {
        Response note = scene.send();
        if (!note.text().equals(NOTE)) {
            throw new AssertionError("body: " + note + " (expected: " + NOTE + ")");
        }
        return Optional.of(note);
    }
}
