package io.substatus.internal.logfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NumberedFilesTest {

    private static final byte[] LINE = "0123456\r\n".getBytes(UTF_8);

    @TempDir
    Path folder;

    private final RecordingLogger logger = new RecordingLogger();

    private LogSink open(long maxBytes) {
        return RollingLogFile.numbered(folder, "httperr", maxBytes, now -> "#\r\n".getBytes(UTF_8), logger);
    }

    private static void append(LogSink log, int lines) {
        for (int i = 0; i < lines; i++) {
            log.append(LINE, 0, LINE.length, 1000);
        }
    }

    private String content(int number) throws IOException {
        return Files.readString(folder.resolve("httperr" + number + ".log")).replace("\r\n", "|");
    }

    @Test
    void fileIsFilledToTheLastByte() throws IOException {
        try (LogSink log = open(3 + 2 * LINE.length)) {
            append(log, 5);
        }

        assertThat(List.of(content(1), content(2), content(3)))
                .containsExactly("#|0123456|0123456|", "#|0123456|0123456|", "#|0123456|");
    }

    @Test
    void highestFileWithRoomGoesOnAfterAStart() throws IOException {
        Files.writeString(folder.resolve("httperr2.log"), "small\r\n");
        Files.writeString(folder.resolve("httperr10.log"), "old\r\n");
        try (LogSink log = open(100)) {
            append(log, 1);
        }

        assertThat(content(10)).isEqualTo("old|#|0123456|");
        assertThat(content(2)).isEqualTo("small|");
        assertThat(folder.resolve("httperr11.log")).doesNotExist();
    }

    @Test
    void fullFileIsLeftAloneAfterAStart() throws IOException {
        Files.writeString(folder.resolve("httperr3.log"), "x".repeat(90) + "\r\n");
        try (LogSink log = open(100)) {
            append(log, 1);
        }

        assertThat(Files.size(folder.resolve("httperr3.log"))).isEqualTo(92);
        assertThat(content(4)).isEqualTo("#|0123456|");
    }

    @Test
    void whatHasAnotherNameDoesNotCount() throws IOException {
        for (String other :
                List.of("httperr.log", "httperr07.log", "httperr9.log.bak", "xhttperr9.log", "httperr9999999999.log")) {
            Files.writeString(folder.resolve(other), "other");
        }
        try (LogSink log = open(100)) {
            append(log, 1);
        }

        assertThat(content(1)).isEqualTo("#|0123456|");
    }

    @Test
    void lineLargerThanAFileIsWrittenAllTheSame() throws IOException {
        try (LogSink log = open(5)) {
            append(log, 2);

            assertThat(log.counters()).isEqualTo(new LogCounters(2, 0, 0, 0));
        }

        assertThat(content(1)).isEqualTo("#|0123456|");
        assertThat(content(2)).isEqualTo("#|0123456|");
    }
}
