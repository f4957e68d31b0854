package io.substatus.testkit.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.jspecify.annotations.Nullable;

/** The other side was silent for too long, went away too early or did not speak HTTP. Thread-safe. */
public final class WireException extends RuntimeException {
    private final byte[] bytesSoFar;

    WireException(String message, byte[] bytesSoFar, @Nullable Throwable cause) {
        super(message + "; got " + bytesSoFar.length + " bytes: " + readable(bytesSoFar), cause);
        this.bytesSoFar = bytesSoFar.clone();
    }

    /** What had come of the response until then. */
    public byte[] bytesSoFar() {
        return bytesSoFar.clone();
    }

    private static String readable(byte[] bytes) {
        return '"' + new String(bytes, ISO_8859_1).replace("\r", "\\r").replace("\n", "\\n") + '"';
    }
}
