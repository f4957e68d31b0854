package io.substatus.internal.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packed jar as a program, with nothing beside it: no servlet API either. */
class PackedJarIT {

    @TempDir
    private Path folder;

    @BeforeEach
    void writeFile() throws IOException {
        Files.writeString(
                folder.resolve("web.config"),
                "<configuration><system.webServer><httpErrors errorMode='Custom'/></system.webServer></configuration>");
    }

    @Test
    void checksFileWithNothingBesideIt() throws Exception {
        assertThat(run("check", "web.config")).isEqualTo(0);
        assertThat(said()).startsWith("web.config: good\n").doesNotContain("Exception");
    }

    @Test
    void failsForBadFile() throws Exception {
        Files.writeString(folder.resolve("web.config"), "<configuration><system.webServer></configuration>");

        assertThat(run("check", "web.config")).isEqualTo(1);
        assertThat(said()).startsWith("web.config: bad, 1 problem;").doesNotContain("Exception");
    }

    @Test
    void explainsRequest() throws Exception {
        assertThat(run("explain", "web.config", "GET", "/WEB-INF/web.xml", "-H", "Host: x", "--https", "--root", "."))
                .isEqualTo(1);
        assertThat(said()).contains("REFUSED with 404.8 ").doesNotContain("Exception");
    }

    @Test
    void asksForCommand() throws Exception {
        assertThat(run()).isEqualTo(2);
        assertThat(said()).startsWith("command: none (expected: check or explain)\n\nUsage: ");
    }

    private int run(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-jar");
        command.add(System.getProperty("substatus.jar"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile());
        builder.environment().remove("CLASSPATH");
        builder.environment().remove("JDK_JAVA_OPTIONS");
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ended").isTrue();
        return process.exitValue();
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("said.txt"));
    }
}
