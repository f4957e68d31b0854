package io.substatus.internal.servlet;

import io.substatus.internal.guard.Refusal;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/** A body of which only so many bytes may be read. Confined to the thread that reads. */
final class LimitedInputStream extends ServletInputStream {

    private final ServletInputStream body;
    private final long limit;
    private final Refusal whenLarger;
    private long read;

    LimitedInputStream(ServletInputStream body, long limit, Refusal whenLarger) {
        this.body = body;
        this.limit = limit;
        this.whenLarger = whenLarger;
    }

    @Override
    public int read() throws IOException {
        int octet = body.read();
        if (octet >= 0) {
            count(1);
        }
        return octet;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        return count(body.read(buffer, offset, length));
    }

    private int count(int octets) throws IOException {
        read += Math.max(octets, 0);
        if (read > limit) {
            throw new BodyTooLarge(limit, whenLarger.rejection());
        }
        return octets;
    }

    @Override
    public int available() throws IOException {
        return body.available();
    }

    @Override
    public void close() throws IOException {
        body.close();
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }
}
