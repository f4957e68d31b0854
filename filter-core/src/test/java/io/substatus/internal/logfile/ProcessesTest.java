package io.substatus.internal.logfile;

import static io.substatus.internal.logfile.LogProbe.append;
import static io.substatus.internal.logfile.LogProbe.lines;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes have one folder. */
class ProcessesTest {

    @TempDir
    Path directory;

    @Test
    void secondProcessTakesAFolderOfItsOwnUntilTheFirstIsDead() throws IOException, InterruptedException {
        Path folder = directory.resolve("W3SVC1");
        Path other = directory.resolve("W3SVC1_2");
        RecordingLogger logger = new RecordingLogger();
        Process first = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        folder.toString(),
                        "first")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(first.getInputStream().read())
                    .as("the first process has logged")
                    .isNotNegative();
            try (SiteLog second = LogProbe.open(folder, logger, 60_000)) {
                append(second, "second");
            }
        } finally {
            first.toHandle().destroyForcibly();
            first.waitFor();
        }
        try (SiteLog third = LogProbe.open(folder, logger, 60_000)) {
            append(third, "third");
        }

        assertThat(lines(other)).containsExactly("second");
        assertThat(lines(folder)).contains("third").allMatch(line -> line.matches("first\\..*|third"));
        assertThat(logger.messages())
                .contains("WARNING access log folder is taken: " + folder + ", so lines go to " + other);
    }
}
