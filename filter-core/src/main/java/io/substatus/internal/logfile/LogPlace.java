package io.substatus.internal.logfile;

import java.nio.file.Path;

/**
 * Where lines go. Immutable.
 *
 * @param folder where the files lie; need not be there
 * @param naming when files change, and their names
 * @param preamble what a file begins with each time it is opened
 * @param opener opens files
 */
record LogPlace(Path folder, FileNaming naming, Preamble preamble, FileOpener opener) {

    /** Prepares writing; touches no file. */
    RollingFile open(RollingFile.Watcher watcher) {
        return new RollingFile(folder, naming, preamble, opener, watcher);
    }

    /** The same in a folder beside this one. */
    LogPlace inSibling(String name) {
        return new LogPlace(folder.resolveSibling(name), naming, preamble, opener);
    }
}
