package io.substatus.testkit.w3c;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A log file that keeps all rules. Immutable.
 *
 * @param file where it lies
 * @param blocks at least one
 */
public record W3cLog(Path file, List<W3cBlock> blocks) {
    /** Copies the list. */
    public W3cLog {
        blocks = List.copyOf(blocks);
    }

    /**
     * Reads a file, its name included.
     *
     * @throws W3cViolation at the first rule that is broken
     * @throws UncheckedIOException if the file cannot be read
     */
    public static W3cLog read(Path file) {
        try {
            return parse(file, Files.readAllBytes(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Reads these bytes as if they were the file's. */
    static W3cLog parse(Path file, byte[] bytes) {
        String name = file.getFileName().toString();
        W3cLog log = new W3cLog(file, new W3cParser(name, bytes).parse());
        LogFileName.parse(name).check(log);
        return log;
    }

    /** All entries of all blocks, in order. */
    public List<W3cEntry> entries() {
        return blocks.stream().flatMap(block -> block.entries().stream()).toList();
    }
}
