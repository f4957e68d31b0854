package io.substatus.internal.diagnosis;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Finds the status that an exception brings along for the container. Read from public getters, never from message
 * text. Stateless and thread-safe.
 */
public final class ContainerStatus {

    private ContainerStatus() {}

    /**
     * The status of the innermost exception that has one. Jetty answers with the outermost one's, which says 400 where
     * the cause knows that it was 413.
     *
     * @return 400 to 599, or empty where containers make it a 500
     */
    public static OptionalInt of(Throwable exception) {
        List<Throwable> chain = Causes.chain(exception);
        for (Throwable cause : chain) {
            int status = own(cause);
            if (status >= 400 && status <= 599) {
                return OptionalInt.of(status);
            }
        }
        Throwable outermost = Causes.unwrapped(exception);
        return Family.UNAVAILABLE.has(outermost) ? OptionalInt.of(unavailable(outermost)) : OptionalInt.empty();
    }

    private static int own(Throwable cause) {
        if (Frames.thrownBy(FrameKind.HTTP_CLIENT, cause)) {
            return 0; // the fault is in an upstream server's answer
        }
        if (Family.TOMCAT_BAD_REQUEST.has(cause)) {
            return 400;
        }
        if (Family.JETTY_HTTP.has(cause)) {
            return number(Getter.call(cause, "org.eclipse.jetty.http.HttpException", "getCode"));
        }
        return Family.TOMCAT_INVALID_PARAMETER.has(cause)
                ? number(Getter.call(cause, "org.apache.tomcat.util.http.InvalidParameterException", "getErrorCode"))
                : 0;
    }

    /** The Servlet specification asks for 404 from a servlet that is gone for good, else 503. */
    private static int unavailable(Throwable exception) {
        return Boolean.TRUE.equals(Getter.call(exception, "jakarta.servlet.UnavailableException", "isPermanent"))
                ? 404
                : 503;
    }

    private static int number(@Nullable Object value) {
        return value instanceof Integer number ? number : 0;
    }
}
