package io.substatus;

import io.substatus.status.SubStatusCode;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Sends errors with a sub-status from code that is compiled against this library. Code that is not sets the request
 * attributes {@code substatus.code} and {@code substatus.reason} and calls {@code sendError} instead. Stateless.
 */
public final class SubStatusErrors {

    /** Request attribute: the code as text, such as {@code 404.8}. */
    public static final String CODE_ATTRIBUTE = "substatus.code";

    /** Request attribute: the reason in the application's words. */
    public static final String REASON_ATTRIBUTE = "substatus.reason";

    private SubStatusErrors() {}

    /**
     * Sends an error. Without the filter it is a plain {@code sendError} of the status.
     *
     * @param status the HTTP status, 400 to 599
     * @param subStatus the sub-status, of a pair that the catalogue knows, or 0
     * @param reason a sentence of fact for the developer and never for strangers, or null
     * @throws IllegalArgumentException if the status is no error
     * @throws IllegalStateException if the response is committed
     * @throws IOException if the client is gone
     */
    public static void send(
            ServletRequest request, HttpServletResponse response, int status, int subStatus, @Nullable String reason)
            throws IOException {
        SubStatusCode code = SubStatusCode.of(status, subStatus);
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("status: " + status + " (expected: 400 to 599)");
        }
        request.setAttribute(CODE_ATTRIBUTE, code.toString());
        if (reason != null) {
            request.setAttribute(REASON_ATTRIBUTE, reason);
        }
        response.sendError(status);
    }
}
