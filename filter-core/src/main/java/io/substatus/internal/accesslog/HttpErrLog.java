package io.substatus.internal.accesslog;

import static java.util.Objects.requireNonNull;

import io.substatus.internal.logfile.LogSink;
import io.substatus.internal.logfile.LogStatus;
import io.substatus.internal.logfile.RollingLogFile;
import io.substatus.internal.pool.Pool;
import java.io.Closeable;
import java.nio.file.Path;

/**
 * The log of requests that never reached an application, as HTTP.sys writes its HTTPERR files. Thread-safe.
 *
 * <p>The fields are those of Windows up to 2012 R2. Later ones put the number of an HTTP/2 stream between them, which
 * containers do not tell, and every reader that knows these knows the first ones.
 */
public final class HttpErrLog implements Closeable {

    private static final String FIELDS =
            "date time c-ip c-port s-ip s-port cs-version cs-method cs-uri sc-status s-siteid s-reason s-queuename";

    private static final String SOFTWARE = "Microsoft HTTP API 2.0";
    private static final long MAX_FILE_BYTES = 1_048_576;
    private static final int MAX_METHOD_BYTES = 255;
    private static final int MAX_URI_BYTES = 4096;
    private static final int BAD_REQUEST = 400;

    private final LogSink sink;
    private final Pool<LineEncoder> encoders = new Pool<>(LineEncoder::new, LineEncoder::clear);

    HttpErrLog(LogSink sink) {
        this.sink = sink;
    }

    /**
     * Makes the log; the first line makes folder and file. Files are {@code httperr1.log}, {@code httperr2.log} and so on,
     * the next one where a line would make a file larger than 1 MB.
     *
     * @param logDirectory the folder that gets the folder {@code HTTPERR}
     */
    public static HttpErrLog in(Path logDirectory) {
        Path folder = requireNonNull(logDirectory, "logDirectory").resolve("HTTPERR");
        System.Logger logger = System.getLogger("io.substatus.accesslog");
        return new HttpErrLog(
                RollingLogFile.numbered(folder, "httperr", MAX_FILE_BYTES, HttpErrLog::directives, logger));
    }

    static byte[] directives(long epochMillis) {
        return Directives.before(SOFTWARE, epochMillis, FIELDS);
    }

    /** Writes the line, or counts it as lost; never throws because of the disk or what the client sent. */
    public void log(HttpErrEntry entry) {
        LineEncoder line = encoders.take();
        encode(entry, line);
        line.lineEnd();
        sink.append(line.bytes(), 0, line.length(), entry.request().epochMillis());
        encoders.giveBack(line);
    }

    /** Returns the line as {@link #log} would write it, without its line end. */
    public String line(HttpErrEntry entry) {
        LineEncoder line = encoders.take();
        encode(entry, line);
        String text = line.asText();
        encoders.giveBack(line);
        return text;
    }

    private static void encode(HttpErrEntry entry, LineEncoder line) {
        AccessRecord request = entry.request();
        line.date(request.epochMillis());
        line.space();
        line.time(request.epochMillis());
        line.space();
        line.scopedAddress(request.clientAddress());
        line.space();
        line.port(entry.clientPort());
        line.space();
        line.scopedAddress(request.serverAddress());
        line.space();
        line.port(request.serverPort());
        line.space();
        line.text(version(entry.protocol()));
        line.space();
        line.cutWire(request.method(), MAX_METHOD_BYTES);
        line.space();
        uri(request, line);
        line.space();
        line.number(request.status());
        line.space();
        line.text(null); // s-siteid: it belonged to none
        line.space();
        line.text(entry.reason().text());
        line.space();
        line.text(null); // s-queuename, likewise
    }

    /** Path and query in one field. What could not be parsed, as a 400 says, is not decoded either. */
    private static void uri(AccessRecord request, LineEncoder line) {
        int start = line.length();
        if (request.status() == BAD_REQUEST || request.rawUri().isEmpty()) {
            line.cutWire(request.rawUri(), MAX_URI_BYTES);
        } else {
            line.cutStem(request.rawUri(), MAX_URI_BYTES);
        }
        String query = request.rawQuery();
        int room = MAX_URI_BYTES - (line.length() - start);
        if (query != null && !query.isEmpty() && room > 1) {
            line.questionMark();
            line.cutWire(query, room - 1);
        }
    }

    /** HTTP.sys writes question marks for a version whose numbers have more than one digit. */
    static String version(String protocol) {
        if (protocol.matches("HTTP/[0-9](\\.[0-9])?")) {
            return protocol;
        }
        return protocol.matches("HTTP/[0-9]+(\\.[0-9]+)?") ? "HTTP/?.?" : "-";
    }

    /** Returns how the log is doing; never waits for the disk. */
    public LogStatus status() {
        return sink.status();
    }

    /** Ends writing; lines that come later are lost. Closing again does nothing. */
    @Override
    public void close() {
        sink.close();
    }
}
