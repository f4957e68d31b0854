package io.substatus.internal.accesslog;

import io.substatus.internal.logfile.LogCounters;
import io.substatus.internal.logfile.LogEngine;
import io.substatus.internal.logfile.LogSink;
import io.substatus.internal.logfile.LogStatus;
import java.util.Arrays;

/** Keeps the last line. Confined to one test. */
final class CapturingSink implements LogSink {

    private byte[] last = new byte[0];
    private long lastTime;
    private boolean closed;

    byte[] last() {
        return last;
    }

    long lastTime() {
        return lastTime;
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public void append(byte[] buffer, int offset, int length, long epochMillis) {
        last = Arrays.copyOfRange(buffer, offset, offset + length);
        lastTime = epochMillis;
    }

    @Override
    public LogStatus status() {
        return new LogStatus(LogEngine.PLAIN, null, new LogCounters(3, 0, 4, 0), 0, 0, false, null);
    }

    @Override
    public void close() {
        closed = true;
    }
}
