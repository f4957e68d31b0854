package io.substatus.architecture.broken;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a file behind the log's back. */
record WritesFile(Path file) {
    void write() throws IOException {
        Files.writeString(file, "x");
    }
}
