package io.substatus.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.exchange.Diagnosis;
import io.substatus.exchange.Ending;
import io.substatus.exchange.ServletMapping;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** 401.3, 403.2, 403.3, 403.19: what the operating system does not let the server do. */
class FileAccessTest {

    private static final ServletMapping WEBDAV =
            new ServletMapping("dav", "org.apache.catalina.servlets.WebdavServlet", "/dav/*", "PATH", false);

    @TempDir
    private Path folder;

    private static Exception thrownBy(Callable<?> work) {
        try {
            work.call();
        } catch (Exception thrown) {
            return thrown;
        }
        throw new AssertionError("it succeeded");
    }

    /** A file that this process may not read, whoever it belongs to: root is let into all but some of the kernel's. */
    private Path closed() throws IOException {
        Path file = Files.writeString(folder.resolve("closed.txt"), "");
        assertThat(file.toFile().setReadable(false, false)).isTrue();
        return Files.isReadable(file) ? Path.of("/proc/sys/vm/compact_memory") : file;
    }

    /** The run-time image of the JDK is one. */
    private static Exception readOnlyFileSystem() {
        Path inside = Path.of(URI.create("jrt:/java.base/new.txt"));
        return thrownBy(() -> Files.writeString(inside, "new"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void fileThatMayNotBeReadIs4032() throws IOException {
        Path closed = closed();
        Diagnosis diagnosis =
                Situation.threw(thrownBy(() -> Files.readString(closed))).diagnosis();

        assertThat(diagnosis.code()).hasToString("403.2");
        assertThat(diagnosis.evidence()).anyMatch(e -> e.contains("may not read \"" + closed + '"'));
        assertThat(Situation.threw(thrownBy(() -> new FileInputStream(closed.toFile())))
                        .code())
                .isEqualTo("403.2");
        assertThat(Situation.threw(thrownBy(() -> Files.newByteChannel(closed))).code())
                .as("the file itself tells that it is reading")
                .isEqualTo("403.2");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void fileThatMayNotBeReadIs4013WhereABasicLoginCanAskAgain() throws IOException {
        Path closed = closed();
        Diagnosis diagnosis = Situation.threw(thrownBy(() -> Files.readString(closed)))
                .login("BASIC")
                .diagnosis();

        assertThat(diagnosis.code()).hasToString("401.3");
        assertThat(diagnosis.headers()).containsEntry("WWW-Authenticate", "Basic realm=\"shop\"");
        assertThat(Situation.threw(thrownBy(() -> Files.readString(closed)))
                        .login("FORM")
                        .code())
                .as("a form is no challenge")
                .isEqualTo("403.2");
        assertThat(Situation.threw(new AccessDeniedException("/srv/x"))
                        .status(401)
                        .code())
                .as("it is a 401 already")
                .isEqualTo("401.3");
    }

    @Test
    void otherFailuresOfFilesAreNot4013Nor4032() {
        assertThat(Situation.threw(thrownBy(() -> new FileInputStream(folder.toFile())))
                        .code())
                .as("a folder")
                .isEqualTo("500.0");
        assertThat(Situation.threw(thrownBy(() -> new FileInputStream(folder + "/none")))
                        .code())
                .as("a missing file")
                .isEqualTo("500.0");
        assertThat(Situation.threw(thrownBy(() -> Files.readString(folder.resolve("none"))))
                        .login("BASIC")
                        .code())
                .as("a missing file")
                .isEqualTo("500.0");
        assertThat(Situation.threw(new FileNotFoundException("/proc/sys/vm/compact_memory (Permission denied)"))
                        .code())
                .as("an exception of the application's that only reads like it")
                .isEqualTo("500.0");
        assertThat(Situation.threw(ForeignTypes.exception(
                                "org.springframework.security.access.AccessDeniedException", RuntimeException.class))
                        .code())
                .as("a right of the user")
                .isEqualTo("500.0");
    }

    @Test
    void denialThatOnlyCameAlongIsNot4032() {
        IOException cause = new IOException("disk is full");
        cause.addSuppressed(
                ForeignTypes.thrownFrom(new AccessDeniedException("/srv/x"), "java.nio.file.Files.readString"));

        assertThat(Situation.threw(cause).code()).isEqualTo("500.0");
    }

    @Test
    void writingThatIsDeniedIs4033() {
        assertThat(Situation.threw(readOnlyFileSystem()).code()).isEqualTo("403.3");
        for (String method : List.of("writeString", "newOutputStream", "delete", "move", "createDirectories")) {
            AccessDeniedException denied = ForeignTypes.thrownFrom(
                    new AccessDeniedException("/srv/x"),
                    "sun.nio.fs.UnixException.translateToIOException",
                    "java.nio.file.Files.newByteChannel",
                    "java.nio.file.Files." + method,
                    "com.example.Shop.save");
            assertThat(Situation.threw(new UncheckedIOException(denied)).code())
                    .as(method)
                    .isEqualTo("403.3");
        }
    }

    @Test
    void deniedFileWithoutAWordOfWhatWasTriedIsNot4033() {
        assertThat(Situation.threw(new AccessDeniedException("/srv/x")).code()).isEqualTo("500.0");
        assertThat(Situation.threw(new AccessDeniedException(null)).code()).isEqualTo("500.0");
        assertThat(Situation.threw(new NoSuchFileException("/srv/x")).code()).isEqualTo("500.0");
        assertThat(Situation.threw(ForeignTypes.thrownFrom(
                                new AccessDeniedException("/srv/x"),
                                "com.example.Shop.save",
                                "java.nio.file.Files.writeString"))
                        .code())
                .as("thrown by the application")
                .isEqualTo("500.0");
    }

    @Test
    void fileThatTheServletForFilesRefusesIs4032() {
        assertThat(Situation.get("/tea.txt")
                        .status(403)
                        .defaultServlet()
                        .file("/tea.txt")
                        .code())
                .isEqualTo("403.2");
    }

    @Test
    void otherRefusalsOfFilesAreNot4032() {
        assertThat(Situation.get("/tea.txt").status(403).defaultServlet().code())
                .as("no such file")
                .isEqualTo("403.0");
        assertThat(Situation.get("/tea.txt")
                        .status(403)
                        .defaultServlet()
                        .file("/tea.txt")
                        .errorDispatch()
                        .code())
                .as("a security constraint")
                .isEqualTo("403.0");
        assertThat(Situation.get("/tea.txt")
                        .status(403)
                        .defaultServlet()
                        .file("/tea.txt")
                        .byApplication()
                        .code())
                .as("a filter of the application")
                .isEqualTo("403.0");
    }

    @Test
    void writingThatAServletForFilesRefusesIs4033() {
        assertThat(Situation.method("PUT", "/tea.txt")
                        .status(403)
                        .defaultServlet()
                        .code())
                .isEqualTo("403.3");
        assertThat(Situation.method("MKCOL", "/dav/new")
                        .status(403)
                        .servlet(WEBDAV)
                        .code())
                .isEqualTo("403.3");
    }

    @Test
    void otherRefusalsOfWritingAreNot4033() {
        assertThat(Situation.method("PUT", "/shop/1").status(403).code())
                .as("a servlet of the application")
                .isEqualTo("403.0");
        assertThat(Situation.method("MOVE", "/dav/a")
                        .status(403)
                        .servlet(WEBDAV)
                        .code())
                .as("perhaps for where it leads to")
                .isEqualTo("403.0");
        assertThat(Situation.method("DELETE", "/dav/a")
                        .status(403)
                        .servlet(WEBDAV)
                        .ending(Ending.CONTAINER)
                        .code())
                .as("a security constraint")
                .isEqualTo("403.0");
    }

    private Path program(String text, boolean executable) throws IOException {
        Path file = Files.writeString(folder.resolve("program.sh"), text);
        assertThat(file.toFile().setExecutable(executable, false)).isTrue();
        return file;
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void programThatMayNotBeExecutedIs40319() throws IOException {
        Path program = program("#!/bin/sh\n", false);
        Diagnosis diagnosis = Situation.threw(thrownBy(() -> new ProcessBuilder(program.toString()).start()))
                .diagnosis();

        assertThat(diagnosis.code()).hasToString("403.19");
        assertThat(diagnosis.evidence()).anyMatch(e -> e.contains(program.toString()));
        assertThat(Situation.threw(thrownBy(() -> new ProcessBuilder("./program.sh")
                                .directory(folder.toFile())
                                .start()))
                        .code())
                .isEqualTo("403.19");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void otherFailuresOfProgramsAreNot40319() throws IOException {
        Path program = program("#!/nowhere/at/all\n", true);

        assertThat(Situation.threw(thrownBy(() -> new ProcessBuilder(program.toString()).start()))
                        .code())
                .as("its interpreter is missing")
                .isEqualTo("500.0");
        assertThat(Situation.threw(thrownBy(() -> new ProcessBuilder(folder + "/none").start()))
                        .code())
                .as("it is missing")
                .isEqualTo("500.0");
        assertThat(Situation.threw(new IOException(
                                "Cannot run program \"" + program("", false) + "\": error=13, Permission denied"))
                        .code())
                .as("an exception of the application's that only reads like it")
                .isEqualTo("500.0");
    }
}
