package io.substatus.testkit;

/** A container did not start, did not obey or died. The message ends with what the container logged. Thread-safe. */
public final class ContainerException extends RuntimeException {
    ContainerException(String message) {
        super(message);
    }

    ContainerException(String message, Throwable cause) {
        super(message, cause);
    }
}
