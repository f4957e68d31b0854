package io.substatus.developer;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.testkit.Container;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.WebXml;
import io.substatus.testkit.Webapp;
import io.substatus.testkit.WebappBuilder;
import io.substatus.testkit.http.HttpWire;
import io.substatus.testkit.w3c.W3cEntry;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** sc-win32-status of the log line, and the HRESULT of the page, for real failures. */
class WindowsErrorIT {

    private static Path shop() {
        return WebappBuilder.create()
                .webXml(WebXml.create()
                        .filter("substatus", "io.substatus.SubstatusFilter", Map.of("development", "true"))
                        .raw("<servlet><servlet-name>faults</servlet-name><servlet-class>" + Faults.class.getName()
                                + "</servlet-class><async-supported>true</async-supported></servlet>")
                        .servletMapping("faults", "/faults/*")
                        .errorPage("/substatus-error"))
                .classes(Faults.class)
                .lib(Path.of(System.getProperty("substatus.jar")))
                .file("tea.txt", "Assam")
                .build();
    }

    @OnContainers
    void logLineHasTheErrorOfTheCause(Container container) {
        container.allowLog("faults");
        container.allowLog("Exception");
        Webapp app = container.deploy("/errors", shop());
        List<String[]> rows = List.of(
                row("GET", "/tae.txt", "404.0", "2", "80070002"),
                row("GET", "/nowhere/tea.txt", "404.0", "3", "80070003"),
                row("GET", "/faults/none", "404.0", "0", "00000000"),
                row("PROPFIND", "/tea.txt", "404.16", "50", "80070032"),
                row("DELETE", "/tea.txt", "405.0", "1", "80070001"),
                row("GET", "/faults/file", "500.0", "2", "80070002"),
                row("GET", "/faults/access", "500.0", "5", "80070005"),
                row("GET", "/faults/unsupported", "500.0", "50", "80070032"),
                row("GET", "/faults/slow-database", "500.0", "10060", "8007274c"),
                row("GET", "/faults/timeout", "500.0", "121", "80070079"));
        for (String[] row : rows) {
            String page = app.request(row[0], row[1], "", "Accept: text/plain", "User-Agent: " + row[0] + row[1])
                    .text();
            assertThat(page).as(row[1]).contains("sc-win32-status: " + row[3] + "\n", "HRESULT: 0x" + row[4] + "\n");
        }
        List<W3cEntry> entries = app.log().awaitExactly(rows.size());
        for (String[] row : rows) {
            W3cEntry line = lineOf(row, entries);
            assertThat(line.code()).as(row[1]).isEqualTo(row[2]);
            assertThat(line.get("sc-win32-status")).as(row[1]).isEqualTo(row[3]);
        }
    }

    @OnContainers
    void brokenOffAnswerIsLoggedAsAborted(Container container) {
        container.allowLog("broken in the middle");
        Webapp app = container.deploy("/broken", shop());
        try (HttpWire wire = app.connect()) {
            wire.send("GET /broken/faults/late HTTP/1.1\r\nHost: localhost\r\n\r\n");
            W3cEntry line = app.log().awaitExactly(1).get(0);
            assertThat(line.code()).isEqualTo("200.0");
            assertThat(line.get("sc-win32-status")).isEqualTo("1236");
        }
    }

    @OnContainers
    void clientThatLeavesIsLoggedByTheWayItLeft(Container container) {
        container.allowLog("faults");
        container.allowLog("Exception");
        Webapp app = container.deploy("/left", shop());
        String upload =
                "POST /left/faults/upload HTTP/1.1\r\nHost: localhost\r\nContent-Length: 20000\r\n\r\nten bytes!";
        try (HttpWire wire = app.connect()) {
            wire.send(upload);
        }
        assertThat(app.log().awaitExactly(1).get(0).get("sc-win32-status"))
                .isEqualTo(container.kind().isTomcat() ? "1229" : "64"); // Jetty does not tell it from a reset
        try (HttpWire wire = app.connect()) {
            wire.send(upload);
            wire.reset();
        }
        W3cEntry reset = app.log().awaitExactly(2).get(1);
        assertThat(reset.code()).isEqualTo("400.604");
        assertThat(reset.get("sc-win32-status")).isEqualTo("64");
    }

    /** A line is written when its answer is out, so that lines of two connections may change places. */
    private static W3cEntry lineOf(String[] row, List<W3cEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.get("cs(User-Agent)").equals(row[0] + row[1]))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line of " + row[1]));
    }

    private static String[] row(String... cells) {
        return cells;
    }
}
