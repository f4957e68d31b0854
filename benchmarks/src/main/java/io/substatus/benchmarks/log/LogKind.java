package io.substatus.benchmarks.log;

import java.nio.file.Path;

/** The logs that are measured, and the floors below them. Immutable. */
public enum LogKind {
    /** Ours, as the filter opens it. */
    SUBSTATUS("Substatus"),
    /** Tomcat's W3C valve, buffered as it is by default. */
    TOMCAT_EXTENDED("Tomcat `ExtendedAccessLogValve`"),
    /** Tomcat's valve with the pattern of most installations. */
    TOMCAT_COMBINED("Tomcat `AccessLogValve`, combined"),
    /** Jetty's log with the writer that flushes each line. */
    JETTY_SYNC("Jetty `CustomRequestLog`, sync"),
    /** Jetty's log with its queue and thread. */
    JETTY_ASYNC("Jetty `CustomRequestLog`, async"),
    /** Logback's AsyncAppender with a line that is ready. */
    LOGBACK("Logback async, line ready"),
    /** Log4j2's asynchronous loggers with a line that is ready. */
    LOG4J2("Log4j2 async, line ready"),
    /** Nothing but putting the fields together. */
    FLOOR_FORMAT("floor: format by hand"),
    /** Nothing but copying a line that is ready into a mapped file. */
    FLOOR_COPY("floor: copy into mapped memory"),
    /** The limit: formatting by hand, and one write for each 64 KiB. */
    FLOOR_BATCH("limit: format, write 64 KiB batches"),
    /** Formatting by hand, and one write for each line. */
    WRITE_EACH("format, one write a line");

    private final String title;

    LogKind(String title) {
        this.title = title;
    }

    /** Its name in the table. */
    String title() {
        return title;
    }

    /** Whether there are files with lines afterwards. */
    boolean writesLines() {
        return this != FLOOR_FORMAT && this != FLOOR_COPY;
    }

    /** Opens it in an empty folder. */
    OpenLog open(Path folder) {
        return switch (this) {
            case SUBSTATUS -> new SubstatusLog(folder);
            case TOMCAT_EXTENDED -> TomcatLog.extended(folder);
            case TOMCAT_COMBINED -> TomcatLog.combined(folder);
            case JETTY_SYNC -> JettyLog.sync(folder);
            case JETTY_ASYNC -> JettyLog.async(folder);
            case LOGBACK -> new LogbackLog(folder);
            case LOG4J2 -> new Log4jLog(folder);
            case FLOOR_FORMAT -> new Floors.Format();
            case FLOOR_COPY -> new Floors.Copy(folder);
            case FLOOR_BATCH -> new Floors.Batch(folder);
            case WRITE_EACH -> new Floors.Each(folder);
        };
    }
}
