package io.substatus.scenarios.app;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** What applications do with files and programs that the operating system keeps from them. */
public final class FileActs extends Acting {
    /** The superuser may read everything but some files of the kernel. */
    private static final Path CLOSED_TO_ROOT = Path.of("/proc/sys/vm/compact_memory");

    /** Made by the container. */
    public FileActs() {
        on("/ledger", FileActs::ledger);
        on("/archive", FileActs::archive);
        on("/label", FileActs::label);
    }

    private static void ledger(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Path ledger = Files.createTempFile("ledger", ".txt");
        try {
            changeable(ledger.toFile().setReadable(false, false));
            response.getWriter().print(Files.readString(Files.isReadable(ledger) ? CLOSED_TO_ROOT : ledger));
        } finally {
            Files.delete(ledger);
        }
    }

    /** The run-time image of the JDK is a file system that nobody may write. */
    private static void archive(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Files.writeString(Path.of(URI.create("jrt:/java.base/order-1.txt")), "Assam");
    }

    private static void label(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Path printer = Files.createTempFile("label-printer", ".sh");
        changeable(printer.toFile().setExecutable(false, false));
        printer.toFile().deleteOnExit();
        new ProcessBuilder(printer.toString(), "Assam").start();
    }

    private static void changeable(boolean changed) {
        if (!changed) {
            throw new IllegalStateException("temporary folder: (expected: one whose files have rights)");
        }
    }
}
