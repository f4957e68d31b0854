package io.substatus.internal.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.internal.accesslog.CustomField.Source;
import io.substatus.internal.logfile.LogFiles;
import io.substatus.internal.logfile.RingOptions;
import io.substatus.testkit.Allocation;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogAllocationTest {

    private static final int LINES = 20_000;

    @TempDir
    Path directory;

    @Test
    void lineCostsNoMemory() {
        List<CustomField> own = Stream.of("a", "b", "c", "d")
                .map(name -> new CustomField(name, Source.REQUEST_HEADER, name))
                .toList();
        LogLayout layout = new LogLayout(List.of(W3cField.values()), own, 4096, true);
        AccessRecord[] entries = {
            Records.get("/plain/path")
                    .query("a=b")
                    .agent("Mozilla/5.0 (X11; Linux x86_64)")
                    .build(),
            Records.get("/caf%C3%A9/%E9%20")
                    .user("jörg")
                    .from("2001:db8:0:0:0:0:0:5")
                    .agent(Records.asOnTheWire("日本"))
                    .referer("\u00E9")
                    .with(new AccessExtras(
                            "HTTP/1.1",
                            "localhost:8080",
                            "a=1; b=2",
                            12_345,
                            678,
                            new CustomValues("192.0.2.7, 10.0.0.1", "é日", null, "v".repeat(5000))))
                    .build(),
            Records.get("/" + "x".repeat(5000)).query("y".repeat(4000)).build(),
        };
        try (W3cAccessLog log = W3cAccessLog.in(directory, 1, layout, LogFiles.DAILY, RingOptions.DEFAULTS)) {
            assertThat(Allocation.leastBytes(LINES, () -> write(log, entries)))
                    .as("bytes a line")
                    .isLessThan(1);
        }
    }

    private static void write(W3cAccessLog log, AccessRecord[] entries) {
        for (int i = 0; i < LINES; i++) {
            log.log(entries[i % entries.length]);
        }
    }
}
