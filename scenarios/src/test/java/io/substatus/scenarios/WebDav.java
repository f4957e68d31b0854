package io.substatus.scenarios;

import io.substatus.scenarios.app.DavActs;
import java.util.List;

/** Faults of clients that work on shared folders. Stateless. */
final class WebDav {
    private static final Stage STAGE = Stage.of("dav").acts(DavActs.class).webXml(xml -> xml.secured("*.bak", ""));

    private WebDav() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.of("400.1", "moveToANameWithBlanks", STAGE)
                        .request("MOVE", "/do/moved", "Destination: /dav/price list.txt")
                        .evidence("Destination", "/dav/price list.txt")
                        .win32(87),
                Scenario.of("400.1", "moveToNowhere", STAGE)
                        .request("MOVE", "/do/moved")
                        .evidence("0 Destination headers"),
                Scenario.of("400.2", "depthOfTwo", STAGE)
                        .request("PROPFIND", "/do/listed", "Depth: 2")
                        .evidence("Depth", "\"2\""),
                Scenario.of("400.3", "conditionWithoutBrackets", STAGE)
                        .request("PUT", "/do/kept", "If: opaquelocktoken:17")
                        .evidence("If", "character 1"),
                Scenario.of("400.4", "overwriteInWords", STAGE)
                        .request("COPY", "/do/copied", "Destination: /dav/b", "Overwrite: yes")
                        .evidence("Overwrite", "T or F"),
                Scenario.of("400.5", "translateInWords", STAGE)
                        .get("/do/edited", "Translate: false")
                        .evidence("Translate", "t or f"),
                Scenario.of("400.8", "lockForTenMinutes", STAGE)
                        .request("LOCK", "/do/locked", "Timeout: 600")
                        .evidence("Timeout", "Second-600"),
                Scenario.of("400.9", "tokenWithoutBrackets", STAGE)
                        .request("UNLOCK", "/do/unlocked", "Lock-Token: opaquelocktoken:17")
                        .evidence("Lock-Token", "angle brackets"),
                Scenario.of("403.21", "editorAsksForSource", STAGE)
                        .get("/do/source", "Translate: f")
                        .evidence("Translate: f"),
                Scenario.of("403.21", "forgottenCopy", STAGE)
                        .get("/prices.jsp.bak")
                        .evidence("prices.jsp.bak"),
                Scenario.of("403.22", "wholeTree", STAGE)
                        .request("PROPFIND", "/do/tree", "Depth: infinity")
                        .evidence("Depth: infinity"));
    }
}
