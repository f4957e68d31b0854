package io.substatus.scenarios;

import java.util.List;

/** What no filter sees, and a hook of the container does. Stateless. */
final class Hooks {
    private static final Stage STAGE = Stage.of("hooked").on(Server.HOOKED);
    private static final Stage SEASONAL = Stage.of("seasonal").on(Server.SEASONAL);
    private static final String HOST = " HTTP/1.1\r\nHost: localhost:{port}\r\nAccept: {accept}\r\n{visitor}";

    private Hooks() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.of("400.7", "lengthInWords", STAGE)
                        .raw("POST {app}/" + HOST + "Content-Length: twelve\r\n\r\n")
                        .evidence("twelve")
                        .unreadOn(Maker.JETTY),
                Scenario.of("404.10", "longRecommendation", STAGE)
                        .raw("GET {app}/" + HOST + "X-Recommendation: " + "x".repeat(9_000) + "\r\n\r\n")
                        .unreadOn(Maker.JETTY, Maker.TOMCAT),
                Scenario.of("404.14", "longNameOfATea", STAGE)
                        .raw("GET {app}/" + "x".repeat(9_000) + HOST + "\r\n")
                        .unreadOn(Maker.JETTY, Maker.TOMCAT),
                Scenario.of("500.11", "annexThatCloses", STAGE)
                        .raw("GET " + Transition.ANNEX + "/" + HOST + "\r\n")
                        .play(Transition::whileStopping)
                        .evidence("stop")
                        .otherwiseOn(
                                Maker.JETTY,
                                "404.0",
                                "a context is taken out of the server before it stops; a stopping server says 500.11"),
                Scenario.of("500.12", "annexThatOpens", STAGE)
                        .raw("GET " + Transition.ANNEX + "/" + HOST + "\r\n")
                        .play(Transition::whileStarting)
                        .evidence("start"),
                Scenario.of("500.51", "seasonOfNoYear", SEASONAL)
                        .raw("GET /season/next" + HOST + "\r\n")
                        .evidence("rule of the whole server", "NumberFormatException")
                        .win32(13));
    }
}
