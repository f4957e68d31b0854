package io.substatus.internal.accesslog;

import io.substatus.internal.logfile.LogStatus;
import java.io.Closeable;

/** Writes one line for each request. Implementations are thread-safe. */
public interface AccessLog extends Closeable {

    /** Returns the log that writes nothing, for {@code log=false}. */
    static AccessLog none() {
        return NoAccessLog.INSTANCE;
    }

    /** Writes the line for a request, or counts it as lost; never throws because of the disk or what the client sent. */
    void log(AccessRecord entry);

    /** Returns the line as {@link #log} would write it, without its line end; empty where nothing is written. */
    String line(AccessRecord entry);

    /** Whether lines say what {@link AccessRecord#extras()} holds; where not, {@link AccessExtras#NONE} will do. */
    boolean hasExtras();

    /** Which values {@link AccessExtras#custom()} has to hold. */
    CustomFields customFields();

    /** Returns how the log is doing; never waits for the disk. */
    LogStatus status();

    /** Ends writing; lines that come later are lost. Closing again does nothing. */
    @Override
    void close();
}
