package io.substatus.internal.logfile;

import java.io.IOException;
import java.nio.file.Path;

/** Decides into which file a line goes. Stateless. */
interface FileNaming {

    /** The number of the period that holds the moment; lines of another period go to another file. */
    long number(long epochMillis);

    /** Whether a file may grow to so many bytes. */
    boolean hasRoomFor(long bytes);

    /**
     * The name of the file to open.
     *
     * @param folder where the files lie; need not be there
     * @param epochMillis the time of the line that comes first
     * @param bytes how many bytes are written at once
     * @throws IOException if the folder cannot be read
     */
    String fileName(Path folder, long epochMillis, int bytes) throws IOException;
}
