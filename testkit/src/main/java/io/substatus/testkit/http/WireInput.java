package io.substatus.testkit.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The bytes that come in, with a time limit for one response and a record of its bytes. Confined to one thread. */
final class WireInput {
    private static final int END = -1;

    private final Socket socket;
    private final Duration timeout;
    private final ByteArrayOutputStream soFar = new ByteArrayOutputStream();
    private final byte[] buffer = new byte[8192];
    private int position;
    private int limit;
    private long deadline;
    private boolean closed;

    WireInput(Socket socket, Duration timeout) {
        this.socket = socket;
        this.timeout = timeout;
    }

    /** Begins a response: the time runs from here. */
    void begin() {
        soFar.reset();
        deadline = System.nanoTime() + timeout.toNanos();
    }

    /** Says whether the other side has closed or reset the connection and all that it sent has been read. */
    boolean closed() {
        return closed;
    }

    /** The next byte, or -1 at the end. */
    int next() {
        if (position == limit && !fill()) {
            return END;
        }
        byte next = buffer[position++];
        soFar.write(next);
        return next & 0xff;
    }

    private boolean fill() {
        if (closed) {
            return false;
        }
        position = 0;
        limit = Math.max(0, receive());
        closed = limit == 0;
        return !closed;
    }

    private int receive() {
        long millisLeft = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (millisLeft <= 0) {
            throw late(null);
        }
        try {
            socket.setSoTimeout((int) Math.min(Integer.MAX_VALUE, millisLeft));
            return socket.getInputStream().read(buffer);
        } catch (SocketTimeoutException late) {
            throw late(late);
        } catch (SocketException reset) {
            return END;
        } catch (IOException broken) {
            throw failure("connection: " + broken.getMessage(), broken);
        }
    }

    private WireException late(@Nullable Throwable cause) {
        return failure("timeout: not complete (expected: within " + timeout + ")", cause);
    }

    /** A line without its end, which may be CRLF or LF, or what came before the connection ended. */
    String line() {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = next(); next != END && next != '\n'; next = next()) {
            line.write(next);
        }
        String text = line.toString(ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    /** Up to so many bytes; fewer if the connection ends. */
    byte[] bytes(long count) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (long left = count; left > 0; left--) {
            int next = next();
            if (next == END) {
                break;
            }
            bytes.write(next);
        }
        return bytes.toByteArray();
    }

    /** All bytes since {@link #begin}. */
    byte[] soFar() {
        return soFar.toByteArray();
    }

    WireException failure(String message) {
        return failure(message, null);
    }

    private WireException failure(String message, @Nullable Throwable cause) {
        return new WireException(message, soFar.toByteArray(), cause);
    }
}
