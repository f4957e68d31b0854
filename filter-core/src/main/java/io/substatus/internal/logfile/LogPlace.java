package io.substatus.internal.logfile;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * Where lines go. Immutable.
 *
 * @param folder where the files lie; need not be there
 * @param naming when files change, and their names
 * @param preamble what a file begins with each time it is opened
 * @param opener opens files
 */
public record LogPlace(Path folder, FileNaming naming, Preamble preamble, FileOpener opener) {

    /** Refuses what is missing. */
    public LogPlace {
        requireNonNull(folder, "folder");
        requireNonNull(naming, "naming");
        requireNonNull(preamble, "preamble");
        requireNonNull(opener, "opener");
    }

    /**
     * Files of a W3C log.
     *
     * @param folder where the files lie; need not be there
     * @param files when files change, and their names
     * @param custom whether lines have fields of their owner's own, which shows in the names
     * @param preamble what a file begins with each time it is opened
     */
    public static LogPlace of(Path folder, LogFiles files, boolean custom, Preamble preamble) {
        return new LogPlace(folder, files.naming(custom), preamble, FileOpener.REAL);
    }

    /** What has to be known of this place's lines to write them later, perhaps by a process that has other settings. */
    byte[] label() {
        return LineKind.of(naming, preamble).toBytes();
    }

    /** The same for lines that were made for a place with that label. */
    LogPlace labelled(byte[] label) {
        LineKind kind = LineKind.read(label);
        return kind == null ? this : new LogPlace(folder, naming.suffixed(kind.suffix()), kind.under(preamble), opener);
    }

    /** Prepares writing; touches no file. */
    RollingFile open(RollingFile.Watcher watcher) {
        return new RollingFile(folder, naming, preamble, opener, watcher);
    }

    /** The same in a folder beside this one. */
    LogPlace inSibling(String name) {
        return new LogPlace(folder.resolveSibling(name), naming, preamble, opener);
    }
}
