package io.substatus.scenarios;

import io.substatus.scenarios.app.RequestActs;
import io.substatus.testkit.http.HttpWire;
import java.util.List;
import java.util.Optional;

/** Faults that the request itself carries. Stateless. */
final class RequestFaults {
    private static final Stage STAGE = Stage.of("request").acts(RequestActs.class);
    private static final long AFTER_IT_ARRIVED_MILLIS = 150;

    private RequestFaults() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.of("400.602", "dateNobodyCanRead", STAGE)
                        .get("/do/if-modified-since", "If-Modified-Since: last Tuesday")
                        .evidence("If-Modified-Since", "last Tuesday"),
                Scenario.of("400.603", "partThatEndsBeforeItBegins", STAGE)
                        .get("/do/range", "Range: bytes=10-3")
                        .evidence("Range", "bytes=10-3"),
                Scenario.of("400.604", "clientHangsUpInUpload", STAGE)
                        .request("POST", "/do/upload", "Content-Length: 20000")
                        .play(scene -> {
                            hangUp(scene);
                            return Optional.empty();
                        })
                        .win32(64));
    }

    private static void hangUp(Scene scene) {
        try (HttpWire wire = scene.container().connect()) {
            wire.send(scene.text());
            Thread.sleep(AFTER_IT_ARRIVED_MILLIS);
            wire.reset();
        } catch (InterruptedException givenUp) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(givenUp);
        }
    }
}
