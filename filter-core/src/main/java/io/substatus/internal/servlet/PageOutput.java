package io.substatus.internal.servlet;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Holds what a page wrote, as far as it is no longer than an error page may be. Confined to one thread. */
final class PageOutput extends ServletOutputStream {

    private static final int MAX_BYTES = 4 << 20;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);

    byte[] bytes() {
        return bytes.toByteArray();
    }

    void clear() {
        bytes.reset();
    }

    @Override
    public void write(int b) throws IOException {
        requireRoom(1);
        bytes.write(b);
    }

    @Override
    public void write(byte[] some, int offset, int length) throws IOException {
        requireRoom(length);
        bytes.write(some, offset, length);
    }

    private void requireRoom(int more) throws IOException {
        if (bytes.size() + more > MAX_BYTES) {
            throw new IOException("page of an error: more than 4 MB");
        }
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
        throw new IllegalStateException("the page of an error is not asynchronous");
    }
}
