package io.substatus.benchmarks.server;

import org.apache.catalina.valves.AccessLogValve;

/** Tomcat's valve with its combined pattern. Thread-safe. */
public final class TomcatCommonLog extends AccessLogValve {

    /** Made by the server. */
    public TomcatCommonLog() {
        setDirectory(OwnLog.folder().toString());
        setBuffered(OwnLog.isDeferred());
        setPattern("combined");
    }
}
