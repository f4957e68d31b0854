package io.substatus.internal.management;

import io.substatus.internal.logfile.LogFailure;
import io.substatus.internal.logfile.LogStatus;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/** Asks a log whenever it is asked. Thread-safe. */
final class AccessLogBean implements AccessLogMXBean {

    private final Supplier<LogStatus> log;

    AccessLogBean(Supplier<LogStatus> log) {
        this.log = log;
    }

    @Override
    public long getWritten() {
        return log.get().counters().written();
    }

    @Override
    public long getDropped() {
        return log.get().counters().dropped();
    }

    @Override
    public long getFailed() {
        return log.get().counters().failed();
    }

    @Override
    public long getRecovered() {
        return log.get().counters().recovered();
    }

    @Override
    public String getEngine() {
        return log.get().engine().text();
    }

    @Override
    public String getFile() {
        Path file = log.get().file();
        return file == null ? "" : file.toString();
    }

    @Override
    public long getRingBytes() {
        return log.get().ringBytes();
    }

    @Override
    public long getWaitingBytes() {
        return log.get().waitingBytes();
    }

    @Override
    public boolean isFailing() {
        return log.get().failing();
    }

    @Override
    public String getLastFailure() {
        LogFailure last = log.get().lastFailure();
        return last == null ? "" : last.reason();
    }

    @Override
    public String getLastFailureTime() {
        LogFailure last = log.get().lastFailure();
        return last == null
                ? ""
                : Instant.ofEpochMilli(last.epochMillis())
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString();
    }
}
