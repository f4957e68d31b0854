package io.substatus.benchmarks.server;

import org.eclipse.jetty.server.AsyncRequestLogWriter;
import org.eclipse.jetty.server.CustomRequestLog;
import org.eclipse.jetty.server.RequestLogWriter;

/** Jetty's log with its extended NCSA format. Thread-safe. */
public final class JettyFileLog extends CustomRequestLog {

    /** Made by the server. */
    public JettyFileLog() {
        super(writer(OwnLog.folder().resolve("jetty.log").toString()), EXTENDED_NCSA_FORMAT);
    }

    private static RequestLogWriter writer(String file) {
        RequestLogWriter writer = OwnLog.isDeferred() ? new AsyncRequestLogWriter(file) : new RequestLogWriter(file);
        writer.setAppend(true);
        return writer;
    }
}
