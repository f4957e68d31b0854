package io.substatus.benchmarks.log;

import io.substatus.internal.accesslog.AccessExtras;
import io.substatus.internal.accesslog.AccessLog;
import io.substatus.internal.accesslog.AccessRecord;
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
        return () -> log.log(new AccessRecord(
                System.currentTimeMillis(),
                OneLine.SERVER,
                OneLine.METHOD,
                OneLine.PATH,
                OneLine.QUERY,
                OneLine.PORT,
                OneLine.USER,
                OneLine.CLIENT,
                OneLine.AGENT,
                OneLine.REFERER,
                OneLine.STATUS,
                0,
                0,
                OneLine.MILLIS,
                AccessExtras.NONE));
    }

    @Override
    public void close() {
        log.close();
    }
}
