package io.substatus.internal.accesslog;

import static java.util.Objects.requireNonNull;

import io.substatus.internal.logfile.LogCounters;
import io.substatus.internal.logfile.LogPeriod;
import io.substatus.internal.logfile.LogSink;
import io.substatus.internal.logfile.RollingLogFile;
import java.nio.file.Path;

/** The access log in the W3C extended format as IIS 10 writes it. Thread-safe. */
public final class W3cAccessLog implements AccessLog {

    private final LogFormat format;
    private final LogSink sink;
    private final EncoderPool encoders = new EncoderPool();

    W3cAccessLog(LogFormat format, LogSink sink) {
        this.format = format;
        this.sink = sink;
    }

    /**
     * Makes the log with the 15 default fields in daily files {@code u_exYYMMDD.log}; the first line makes folder and file.
     *
     * @param logDirectory the folder that holds the sites' folders
     * @param siteId names the site's folder, {@code W3SVC<siteId>}
     * @param log401SubStatus false writes the sub-status of every 401 as 0
     */
    public static W3cAccessLog daily(Path logDirectory, int siteId, boolean log401SubStatus) {
        LogFormat format = LogFormat.of(W3cField.DEFAULT, log401SubStatus);
        Path folder = requireNonNull(logDirectory, "logDirectory").resolve("W3SVC" + siteId);
        System.Logger logger = System.getLogger("io.substatus.accesslog");
        return new W3cAccessLog(format, new RollingLogFile(folder, LogPeriod.DAILY, format::directives, logger));
    }

    @Override
    public void log(AccessRecord entry) {
        LineEncoder encoder = encoders.take();
        format.encode(entry, encoder);
        encoder.lineEnd();
        sink.append(encoder.bytes(), 0, encoder.length(), entry.epochMillis());
        encoders.giveBack(encoder);
    }

    @Override
    public String line(AccessRecord entry) {
        LineEncoder encoder = encoders.take();
        format.encode(entry, encoder);
        String line = encoder.asText();
        encoders.giveBack(encoder);
        return line;
    }

    /** Returns how many lines were written and lost. */
    public LogCounters counters() {
        return sink.counters();
    }

    @Override
    public void close() {
        sink.close();
    }
}
