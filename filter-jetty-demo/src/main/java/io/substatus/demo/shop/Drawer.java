package io.substatus.demo.shop;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Where the shop keeps what is not to be touched: a file that the operating system gives to nobody, and a folder that it lets nobody write. Stateless. */
final class Drawer {

    /** The kernel takes what is written here, and lets not even its administrator read it. */
    private static final Path KERNELS = Path.of("/sys/bus/workqueue/drivers_probe");

    private Drawer() {}

    /** A file that exists and cannot be read. */
    static Path locked() throws IOException {
        Path ledger = Files.createTempFile("ledger", ".csv");
        ledger.toFile().deleteOnExit();
        Files.setPosixFilePermissions(ledger, PosixFilePermissions.fromString("---------"));
        return Files.isReadable(ledger) && Files.exists(KERNELS) ? KERNELS : ledger;
    }

    /** A path in an archive that is never written to. */
    static Path printed() {
        FileSystem archive = FileSystems.getFileSystem(URI.create("jrt:/"));
        return archive.getPath("/modules/java.base/catalogue.txt");
    }

    /** A program that lies there without the right to be executed. */
    static Path cutter() throws IOException {
        Path program = Files.createTempFile("cutter", ".sh");
        program.toFile().deleteOnExit();
        return Files.writeString(program, "#!/bin/sh\necho cut\n");
    }
}
