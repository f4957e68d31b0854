package io.substatus.internal.logfile;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Opens a file for appending; exists so that tests can make disks fail. Implementations are thread-safe. */
@FunctionalInterface
interface FileOpener {

    /**
     * Opens real files. A stream rather than a channel on purpose: an interrupt of the request thread closes a channel and
     * loses the line, a stream does not care. The stream has no buffer: one call is one write.
     */
    FileOpener REAL = file -> new FileOutputStream(file, true);

    OutputStream open(File file) throws IOException;
}
