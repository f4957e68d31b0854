package io.substatus.internal.logfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of {@code MaxSize}: their numbers, their size, and one list of fields in each. */
class SizedFilesTest {

    private static final String HEAD = "#Software: x\r\n#Version: 1.0\r\n#Date: 2025-11-20 08:00:03\r\n";
    private static final LogFiles SIZED = new LogFiles(LogPeriod.MAX_SIZE, LogFiles.LEAST_SIZE, false, Retention.NONE);

    @TempDir
    Path folder;

    private static byte[] block(String fields) {
        return (HEAD + "#Fields: " + fields + "\r\n").getBytes(UTF_8);
    }

    private void write(LogFiles files, boolean custom, String fields, int... lengths) {
        try (RollingLogFile log =
                new RollingLogFile(folder, files, custom, now -> block(fields), new RecordingLogger())) {
            for (int length : lengths) {
                byte[] line = ("x".repeat(length - 2) + "\r\n").getBytes(UTF_8);
                log.append(line, 0, line.length, 1000);
            }
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void noFileGetsLargerThanItsSize() throws IOException {
        int head = block("a").length;
        int half = (int) LogFiles.LEAST_SIZE / 2;
        write(SIZED, false, "a", half, half - head, 2, 100);

        assertThat(names()).containsExactly("u_extend1.log", "u_extend2.log");
        assertThat(folder.resolve("u_extend1.log")).hasSize(LogFiles.LEAST_SIZE);
        assertThat(folder.resolve("u_extend2.log")).hasSize(head + 102);
    }

    @Test
    void oneFileForEverHasNoSize() throws IOException {
        LogFiles one = new LogFiles(LogPeriod.MAX_SIZE, LogFiles.UNLIMITED, false, Retention.NONE);

        assertThat(one.naming(false).hasRoomFor(LogFiles.UNLIMITED + 1)).isTrue();
        assertThat(SIZED.naming(false).hasRoomFor(LogFiles.LEAST_SIZE)).isTrue();
        assertThat(SIZED.naming(false).hasRoomFor(LogFiles.LEAST_SIZE + 1)).isFalse();
    }

    @Test
    void startWithTheSameFieldsGoesOnWithTheFile() throws IOException {
        write(SIZED, false, "a b", 10);
        write(SIZED, false, "a b", 10);

        assertThat(names()).containsExactly("u_extend1.log");
        assertThat(Files.readString(folder.resolve("u_extend1.log")).lines()).hasSize(10);
    }

    @Test
    void startWithOtherFieldsTakesTheNextNumber() throws IOException {
        write(SIZED, false, "a b", 10);
        write(SIZED, false, "a b c", 10);
        write(SIZED, false, "a", 10);

        assertThat(names()).containsExactly("u_extend1.log", "u_extend2.log", "u_extend3.log");
        assertThat(Files.readString(folder.resolve("u_extend2.log"))).contains("\r\n#Fields: a b c\r\n");
    }

    @Test
    void fileWithoutFieldsContradictsNone() throws IOException {
        Files.writeString(folder.resolve("u_extend4.log"), "not ours\r\n");
        write(SIZED, false, "a b", 10);

        assertThat(names()).containsExactly("u_extend4.log");
    }

    @Test
    void ownFieldsCountForThemselves() throws IOException {
        Files.writeString(folder.resolve("u_extend7.log"), new String(block("a"), UTF_8));
        write(SIZED, true, "a own", 10);
        write(SIZED, false, "a", 10);

        assertThat(names()).containsExactly("u_extend1_x.log", "u_extend7.log");
        assertThat(folder.resolve("u_extend7.log")).hasSize(2 * block("a").length + 10);
    }

    @Test
    void numberOfACompressedFileIsNotTakenAgain() throws IOException {
        Files.writeString(folder.resolve("u_extend1.log"), "");
        Files.writeString(folder.resolve("u_extend3.log.gz"), "");
        write(SIZED, false, "a", 10);

        assertThat(names()).containsExactly("u_extend1.log", "u_extend3.log.gz", "u_extend4.log");
    }

    @Test
    void sizesThatIisRefusesAreRefused() {
        for (long size : new long[] {0, LogFiles.LEAST_SIZE - 1, LogFiles.UNLIMITED + 1}) {
            assertThatThrownBy(() -> new LogFiles(LogPeriod.MAX_SIZE, size, false, Retention.NONE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("truncateSize: " + size + " (expected: 1048576 to 4294967295)");
        }
    }
}
