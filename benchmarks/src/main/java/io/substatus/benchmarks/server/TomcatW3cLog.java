package io.substatus.benchmarks.server;

import org.apache.catalina.valves.ExtendedAccessLogValve;

/** Tomcat's W3C valve with fifteen fields. Thread-safe. */
public final class TomcatW3cLog extends ExtendedAccessLogValve {

    /** The fields of our lines; Tomcat has no port and no sub-status, for which header fields stand here. */
    public static final String FIELDS =
            "date time s-ip cs-method cs-uri-stem cs-uri-query cs(Host) x-H(remoteUser) c-ip"
                    + " cs(User-Agent) cs(Referer) sc-status cs(X-Sub) cs(X-Win32) time-taken";

    /** Made by the server. */
    public TomcatW3cLog() {
        setDirectory(OwnLog.folder().toString());
        setBuffered(OwnLog.isDeferred());
        setPattern(FIELDS);
    }
}
