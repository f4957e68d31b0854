package io.substatus.internal.servlet;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Passes everything on to the container's stream and notes two things: that something was written, and that writing
 * failed. Once a page stands in for the answer, whatever the application still writes is dropped. Thread-safety is that
 * of the container's stream.
 */
final class RecordingOutputStream extends ServletOutputStream {

    /** {@code write(ByteBuffer)} of Servlet 6.1, which this class overrides without having been compiled against it. */
    private static final @Nullable MethodHandle WRITE_BUFFER = findWriteBuffer();

    private final ServletOutputStream target;
    private final RecordingResponse response;

    RecordingOutputStream(ServletOutputStream target, RecordingResponse response) {
        this.target = target;
        this.response = response;
    }

    private static @Nullable MethodHandle findWriteBuffer() {
        try {
            return MethodHandles.publicLookup()
                    .findVirtual(
                            ServletOutputStream.class, "write", MethodType.methodType(void.class, ByteBuffer.class));
        } catch (NoSuchMethodException | IllegalAccessException servlet60) {
            return null;
        }
    }

    @Override
    public void write(int b) throws IOException {
        if (response.writes(1)) {
            try {
                target.write(b);
                response.written();
            } catch (IOException e) {
                throw response.writeFailed(e);
            }
        }
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        write(bytes, 0, bytes.length);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (length > 0 && response.writes(length)) {
            try {
                target.write(bytes, offset, length);
                response.written();
            } catch (IOException e) {
                throw response.writeFailed(e);
            }
        }
    }

    /** Hands the buffer to the container as it is, where the container knows the method. */
    @SuppressWarnings({"MissingOverride", "ThrowSpecificity"}) // an override on Servlet 6.1, a new method on 6.0
    public void write(ByteBuffer buffer) throws IOException {
        if (!buffer.hasRemaining()) {
            return;
        }
        if (WRITE_BUFFER == null) {
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            write(bytes, 0, bytes.length);
            return;
        }
        if (!response.writes(buffer.remaining())) {
            return;
        }
        try {
            WRITE_BUFFER.invokeExact(target, buffer);
            response.written();
        } catch (IOException e) {
            throw response.writeFailed(e);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Delegated because containers encode text in ways of their own. */
    @Override
    public void print(@Nullable String text) throws IOException {
        if (response.prints(String.valueOf((Object) text))) {
            try {
                target.print(text);
                response.written();
            } catch (IOException e) {
                throw response.writeFailed(e);
            }
        }
    }

    /** Two bytes in every container. */
    @Override
    public void println() throws IOException {
        if (response.writes(2)) {
            try {
                target.println();
                response.written();
            } catch (IOException e) {
                throw response.writeFailed(e);
            }
        }
    }

    @Override
    public void println(@Nullable String text) throws IOException {
        print(text);
        println();
    }

    @Override
    public void flush() throws IOException {
        if (response.flushes()) {
            try {
                target.flush();
            } catch (IOException e) {
                throw response.writeFailed(e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (response.closes()) {
            try {
                target.close();
            } catch (IOException e) {
                throw response.writeFailed(e);
            }
        }
    }

    @Override
    public boolean isReady() {
        return target.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
        target.setWriteListener(new WatchedWriteListener(Objects.requireNonNull(listener), response.exchange()));
    }
}
