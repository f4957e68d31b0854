package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Finding;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;

/**
 * The Windows errors that stand for exceptions of the JDK, by their classes. {@code FileNotFoundException} is not among
 * them: it is thrown for files that are there too, and only its message tells which. Stateless.
 */
final class WindowsErrors {

    /** ERROR_FILE_NOT_FOUND. */
    static final long FILE_NOT_FOUND = 2;

    /** ERROR_PATH_NOT_FOUND. */
    static final long PATH_NOT_FOUND = 3;

    /** ERROR_SEM_TIMEOUT, which stands for a request that took too long. */
    static final long SEMAPHORE_TIMEOUT = 121;

    /** ERROR_CONNECTION_INVALID: a body was read from a connection that was there no more. */
    static final long CONNECTION_INVALID = 1_229;

    /** ERROR_CONNECTION_ABORTED: this side broke the connection off. */
    static final long CONNECTION_ABORTED = 1_236;

    private static final Map<Class<? extends Throwable>, Long> BY_CLASS = byClass();

    private WindowsErrors() {}

    private static Map<Class<? extends Throwable>, Long> byClass() {
        Map<Class<? extends Throwable>, Long> errors = new LinkedHashMap<>();
        errors.put(NoSuchFileException.class, FILE_NOT_FOUND);
        errors.put(AccessDeniedException.class, 5L);
        errors.put(SecurityException.class, 5L);
        errors.put(OutOfMemoryError.class, 14L); // ERROR_OUTOFMEMORY
        errors.put(FileAlreadyExistsException.class, 80L); // ERROR_FILE_EXISTS
        errors.put(DirectoryNotEmptyException.class, 145L); // ERROR_DIR_NOT_EMPTY
        errors.put(NotDirectoryException.class, 267L); // ERROR_DIRECTORY
        errors.put(UnsupportedOperationException.class, 50L); // ERROR_NOT_SUPPORTED
        errors.put(AsynchronousCloseException.class, 995L); // ERROR_OPERATION_ABORTED
        errors.put(CancellationException.class, 995L);
        errors.put(StackOverflowError.class, 1_001L); // ERROR_STACK_OVERFLOW
        errors.put(TimeoutException.class, 1_460L); // ERROR_TIMEOUT
        errors.put(BindException.class, 10_048L); // WSAEADDRINUSE
        errors.put(SocketTimeoutException.class, 10_060L); // WSAETIMEDOUT
        errors.put(ConnectException.class, 10_061L); // WSAECONNREFUSED
        errors.put(NoRouteToHostException.class, 10_065L); // WSAEHOSTUNREACH
        errors.put(UnknownHostException.class, 11_001L); // WSAHOST_NOT_FOUND
        errors.put(UnresolvedAddressException.class, 11_001L);
        return errors;
    }

    /** The finding with the error of the innermost exception that has one; unchanged if none has. */
    static Finding of(List<Throwable> causes, Finding finding) {
        for (Throwable cause : causes) {
            for (Map.Entry<Class<? extends Throwable>, Long> error : BY_CLASS.entrySet()) {
                if (error.getKey().isInstance(cause)) {
                    return finding.withWin32Status(error.getValue());
                }
            }
        }
        return finding;
    }

    /** Whether the wait for a peer ran out. */
    static boolean isTimeout(List<Throwable> causes) {
        return causes.stream().anyMatch(c -> c instanceof SocketTimeoutException || c instanceof TimeoutException);
    }
}
