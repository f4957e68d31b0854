package io.substatus.benchmarks.log;

import io.substatus.internal.accesslog.AccessLog;
import io.substatus.internal.accesslog.LogLayout;
import io.substatus.internal.accesslog.W3cAccessLog;
import io.substatus.internal.accesslog.W3cField;
import io.substatus.internal.logfile.LogFiles;
import io.substatus.internal.logfile.RingOptions;
import java.nio.file.Path;

/** Ours; a caller makes the record of each request, as the filter does. Thread-safe. */
final class SubstatusLog implements OpenLog {

    private static final int SITE = 1;

    private final AccessLog log;

    SubstatusLog(Path folder) {
        log = W3cAccessLog.in(folder, SITE, LogLayout.of(W3cField.defaults()), LogFiles.DAILY, RingOptions.DEFAULTS);
    }

    @Override
    public Caller caller() {
        Entries entries = new Entries();
        return () -> log.log(entries.next());
    }

    @Override
    public void close() {
        log.close();
    }
}
