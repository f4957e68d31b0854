package io.substatus.internal.logfile;

import java.io.IOException;
import java.nio.file.Path;

/** Decides into which file a line goes. Implementations are thread-safe. */
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
     * @param head the block that is written before that line
     * @param bytes how many bytes are written at once, the block among them
     * @throws IOException if the folder cannot be read
     */
    String fileName(Path folder, long epochMillis, byte[] head, int bytes) throws IOException;

    /** How names end. */
    String suffix();

    /** The same with other ends of names. */
    FileNaming suffixed(String suffix);

    /** Ends what goes on in the background; names can be asked for afterwards. */
    default void close() {}
}
