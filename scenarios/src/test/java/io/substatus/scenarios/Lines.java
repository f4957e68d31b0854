package io.substatus.scenarios;

import io.substatus.testkit.w3c.W3cEntry;
import io.substatus.testkit.w3c.W3cLogFolder;
import java.nio.file.Path;
import java.util.List;

/** What is new in a folder of log files. Confined to one thread. */
final class Lines {
    private final W3cLogFolder folder;
    private int seen;

    Lines(Path folder) {
        this.folder = W3cLogFolder.below(folder);
    }

    /** The lines that came since the last call. */
    List<W3cEntry> fresh() {
        List<W3cEntry> all = folder.await(seen);
        List<W3cEntry> fresh = List.copyOf(all.subList(seen, all.size()));
        seen = all.size();
        return fresh;
    }
}
