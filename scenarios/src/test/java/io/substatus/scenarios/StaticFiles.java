package io.substatus.scenarios;

import java.util.List;

/** What becomes of requests for files, and of those that no servlet takes. Stateless. */
final class StaticFiles {
    private static final Stage STAGE =
            Stage.of("files").app(app -> app.file("downloads/price-list.txt", "Assam 4.20\n"));

    private StaticFiles() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.of("403.14", "folderWithoutIndex", STAGE)
                        .get("/downloads/")
                        .evidence("/downloads/"),
                Scenario.of("404.0", "nothingOfThatName", STAGE)
                        .get("/unicorn-dust")
                        .evidence("/unicorn-dust")
                        .win32(2),
                Scenario.of("404.4", "handlerOfTheOldShop", STAGE)
                        .get("/catalogue.do")
                        .evidence("*.do"),
                Scenario.of("404.8", "descriptorOverTheWeb", STAGE)
                        .get("/WEB-INF/web.xml")
                        .evidence("WEB-INF"),
                Scenario.of("404.16", "downloadsAsNetworkDrive", STAGE)
                        .request("PROPFIND", "/downloads/", "Depth: 1")
                        .evidence("PROPFIND"));
    }
}
