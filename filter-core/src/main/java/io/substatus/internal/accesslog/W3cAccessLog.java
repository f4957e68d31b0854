package io.substatus.internal.accesslog;

import static java.util.Objects.requireNonNull;

import io.substatus.internal.logfile.LogFiles;
import io.substatus.internal.logfile.LogPlace;
import io.substatus.internal.logfile.LogSink;
import io.substatus.internal.logfile.LogStatus;
import io.substatus.internal.logfile.RingOptions;
import io.substatus.internal.logfile.SiteLog;
import io.substatus.internal.pool.Pool;
import java.nio.file.Path;

/** The access log in the W3C extended format as IIS 10 writes it. Thread-safe. */
public final class W3cAccessLog implements AccessLog {

    private final LogFormat format;
    private final LogSink sink;
    private final Pool<PlainLine> plainLines;
    private final Pool<AnyLine> anyLines = new Pool<>(AnyLine::new, AnyLine::clear);

    W3cAccessLog(LogFormat format, LogSink sink) {
        this.format = format;
        this.sink = sink;
        this.plainLines = new Pool<>(() -> new PlainLine(format.count()), PlainLine::clear);
    }

    /**
     * Makes the log; the first line makes folder and file. What a process that died left of it is completed now.
     *
     * @param logDirectory the folder that holds the sites' folders
     * @param siteId names the site and its folder, {@code W3SVC<siteId>}
     * @param layout what a line says
     * @param files which files there are
     * @param ring what is between requests and files
     */
    public static W3cAccessLog in(Path logDirectory, int siteId, LogLayout layout, LogFiles files, RingOptions ring) {
        String name = "W3SVC" + siteId;
        String computer = layout.fields().contains(W3cField.COMPUTER_NAME) ? ComputerName.find() : null;
        LogFormat format = LogFormat.of(layout, new W3cSite(name, computer, layout.log401SubStatus()));
        Path folder = requireNonNull(logDirectory, "logDirectory").resolve(name);
        System.Logger logger = System.getLogger("io.substatus.accesslog");
        boolean custom = !format.customFields().isEmpty();
        LogPlace place = LogPlace.of(folder, files, custom, format::directives);
        return new W3cAccessLog(format, SiteLog.in(place, ring, logger));
    }

    @Override
    public void log(AccessRecord entry) {
        PlainLine line = plainLines.take();
        boolean plain = line.end(format.encode(entry, line));
        if (plain) {
            sink.append(line.bytes(), 0, line.length(), entry.epochMillis());
        }
        plainLines.giveBack(line);
        if (!plain) {
            logAny(entry);
        }
    }

    private void logAny(AccessRecord entry) {
        AnyLine line = anyLines.take();
        format.encode(entry, line);
        LineEncoder encoder = line.end();
        encoder.lineEnd();
        sink.append(encoder.bytes(), 0, encoder.length(), entry.epochMillis());
        anyLines.giveBack(line);
    }

    @Override
    public String line(AccessRecord entry) {
        AnyLine line = anyLines.take();
        format.encode(entry, line);
        String text = line.end().asText();
        anyLines.giveBack(line);
        return text;
    }

    @Override
    public boolean hasExtras() {
        return format.hasExtras();
    }

    @Override
    public CustomFields customFields() {
        return format.customFields();
    }

    @Override
    public LogStatus status() {
        return sink.status();
    }

    @Override
    public void close() {
        sink.close();
    }
}
