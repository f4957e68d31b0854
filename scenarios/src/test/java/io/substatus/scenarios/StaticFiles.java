package io.substatus.scenarios;

import io.substatus.scenarios.app.GuardFilter;
import java.util.List;

/** What becomes of requests for files, and of those that no servlet takes. Stateless. */
final class StaticFiles {
    private static final Stage STAGE = Stage.of("files")
            .app(app -> app.file("downloads/price-list.txt", "Assam 4.20\n").file("old/order.php", "<?php order();\n"));
    private static final Stage GUARDED = Stage.of("guarded")
            .classes(GuardFilter.class)
            .webXml(xml -> xml.filter("guard", GuardFilter.class))
            .app(app -> app.file(".env", "PASSWORD=darjeeling\n").file("old/index.php", "<?php echo 'tea';\n"));

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
                Scenario.of("404.9", "environmentOverTheWeb", GUARDED)
                        .get("/.env")
                        .evidence("/.env"),
                Scenario.of("404.17", "pageOfTheOldShop", GUARDED)
                        .get("/old/index.php")
                        .evidence("/old/index.php"),
                Scenario.of("404.17", "formOfTheOldShop", STAGE)
                        .request("POST", "/old/order.php", "Content-Length: 0")
                        .evidence("/old/order.php")
                        .notOn(Maker.TOMCAT, "its servlet for static files answers POST with the file"),
                Scenario.of("404.8", "descriptorOverTheWeb", STAGE)
                        .get("/WEB-INF/web.xml")
                        .evidence("WEB-INF"),
                Scenario.of("404.16", "downloadsAsNetworkDrive", STAGE)
                        .request("PROPFIND", "/downloads/", "Depth: 1")
                        .evidence("PROPFIND"));
    }
}
