package io.substatus.scenarios;

import io.substatus.scenarios.app.Peer;
import io.substatus.scenarios.app.RelayActs;
import io.substatus.scenarios.app.RequestActs;
import io.substatus.scenarios.app.UploadActs;
import io.substatus.testkit.http.HttpWire;
import java.util.List;
import java.util.Optional;

/** Faults that the request itself carries. Stateless. */
final class RequestFaults {
    private static final Stage STAGE = Stage.of("request").acts(RequestActs.class);
    private static final Stage RELAY = Stage.of("relay").acts(RelayActs.class).classes(Peer.class);
    private static final Stage UPLOADS = Stage.of("uploads")
            .classes(UploadActs.class)
            .webXml(xml -> xml.raw(
                            "<servlet><servlet-name>acts</servlet-name><servlet-class>" + UploadActs.class.getName()
                                    + "</servlet-class><multipart-config><max-file-size>100</max-file-size></multipart-config>"
                                    + "</servlet>")
                    .servletMapping("acts", "/do/*"));
    private static final String PICTURE = String.join(
            "\r\n",
            "--x",
            "Content-Disposition: form-data; name=\"picture\"; filename=\"cup.png\"",
            "Content-Type: image/png",
            "",
            "");
    private static final long AFTER_IT_ARRIVED_MILLIS = 150;

    private RequestFaults() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.of("400.6", "invoiceThatBreaksOff", STAGE)
                        .request("POST", "/do/invoice", "Content-Type: application/xml")
                        .body("<invoice><tea>Assam</tea>")
                        .evidence("application/xml"),
                Scenario.of("400.6", "formThatIsNotEncoded", STAGE)
                        .request("POST", "/do/form", "Content-Type: application/x-www-form-urlencoded")
                        .body("tea=%zz")
                        .evidence("application/x-www-form-urlencoded"),
                Scenario.of("400.6", "picturesWithoutAnEnd", UPLOADS)
                        .request("POST", "/do/picture", "Content-Type: multipart/form-data; boundary=x")
                        .body(PICTURE + "short")
                        .evidence("multipart/form-data"),
                Scenario.of("400.11", "chatWithAnyKey", STAGE)
                        .get(
                                "/do/chat",
                                "Connection: Upgrade",
                                "Upgrade: websocket",
                                "Sec-WebSocket-Version: 13",
                                "Sec-WebSocket-Key: test")
                        .evidence("Sec-WebSocket-Key"),
                chunked(
                        Scenario.of("400.601", "orderThatBreaksOnItsWay", RELAY)
                                .request("POST", "/do/order", "Transfer-Encoding: chunked")
                                .evidence("HTTP client"),
                        "5\r\ntea: \r\nnonsense\r\n"),
                Scenario.of("400.605", "pageThatForwardsToItself", STAGE)
                        .get("/do/circle")
                        .evidence("forwards and includes"),
                Scenario.of("400.606", "answerCompletedTwice", STAGE)
                        .get("/do/twice")
                        .evidence("AsyncContext.dispatch()"),
                chunked(
                        Scenario.of("400.606", "listenerThatHearsNonsense", STAGE)
                                .request("POST", "/do/listened-to", "Transfer-Encoding: chunked")
                                .evidence("read listener")
                                .notOn(Maker.JETTY, "tells the application's read listener and nobody else"),
                        "5\r\ntea: \r\nnonsense\r\n"),
                Scenario.of("404.13", "pictureThatIsTooLarge", UPLOADS)
                        .request("POST", "/do/picture", "Content-Type: multipart/form-data; boundary=x")
                        .body(PICTURE + "p".repeat(500) + "\r\n--x--\r\n")
                        .evidence("over a limit"),
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

    private static Scenario chunked(Scenario scenario, String chunks) {
        return scenario.raw(scenario.text() + chunks);
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
