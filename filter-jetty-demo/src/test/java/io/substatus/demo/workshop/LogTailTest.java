package io.substatus.demo.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {

    private static final String HEAD = String.join(
            "\r\n",
            "#Software: Microsoft Internet Information Services 10.0",
            "#Version: 1.0",
            "#Date: 2026-11-22 10:00:00",
            "#Fields: date time cs-method cs-uri-stem sc-status sc-substatus sc-win32-status time-taken",
            "");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private List<LogLine> newest(int most) throws IOException {
        return new LogTail(folder).newest(most);
    }

    private void write(String name, String... lines) throws IOException {
        Files.writeString(folder.resolve(name), HEAD + String.join("\r\n", lines) + "\r\n");
    }

    @Test
    void hasNothingToTellBeforeTheFirstLine() throws IOException {
        assertThat(new LogTail(folder.resolve("none")).newest(5)).isEmpty();
        assertThat(newest(5)).isEmpty();
    }

    @Test
    void readsTheNewestFileFromItsEnd() throws IOException {
        write("u_ex261121.log", "2026-11-21 10:00:00 GET /old 200 0 0 1");
        write("u_ex261122.log", "2026-11-22 10:00:00 GET /teas 200 0 0 1", "2026-11-22 10:00:01 GET /x 404 8 2 13");

        assertThat(newest(5)).extracting(LogLine::request).containsExactly("GET /x", "GET /teas");
        assertThat(newest(1)).singleElement().satisfies(line -> {
            assertThat(line.code()).isEqualTo("404.8");
            assertThat(line.failed()).isTrue();
            assertThat(line.win32()).isEqualTo("2");
            assertThat(line.millis()).isEqualTo("13");
            assertThat(line.time()).isEqualTo("10:00:01");
            assertThat(line.text()).isEqualTo("2026-11-22 10:00:01 GET /x 404 8 2 13");
        });
    }

    @Test
    void leavesOutTheWorkshopsOwnRequests() throws IOException {
        write(
                "u_ex261122.log",
                "2026-11-22 10:00:00 GET / 200 0 0 1",
                "2026-11-22 10:00:00 GET /teas 200 0 0 1",
                "2026-11-22 10:00:01 GET /log 200 0 0 1",
                "2026-11-22 10:00:01 POST /try/404.16 200 0 0 1",
                "2026-11-22 10:00:01 GET /style/fernhill.css 200 0 0 1");

        assertThat(newest(5)).extracting(LogLine::request).containsExactly("GET /teas");
    }

    @Test
    void passesOverALineThatIsStillBeingWritten() throws IOException {
        write("u_ex261122.log", "2026-11-22 10:00:00 GET /teas 200 0 0 1", "2026-11-22 10:00:01 GET /x 40");

        assertThat(newest(5)).extracting(LogLine::request).containsExactly("GET /teas");
    }
}
