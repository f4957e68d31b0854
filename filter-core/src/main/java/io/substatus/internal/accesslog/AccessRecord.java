package io.substatus.internal.accesslog;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * What the access log says about one request. Texts are as the client or container gave them; the log covers what would
 * break a line. Immutable.
 *
 * @param epochMillis when the response was complete
 * @param serverAddress the local address, possibly in brackets or with a zone; null or anything else than an address is
 *     written as missing, names are never resolved
 * @param method the method as received
 * @param rawUri the undecoded path of the request line, path parameters included; {@code *} for OPTIONS *
 * @param rawQuery the undecoded query without the question mark, or null
 * @param serverPort the local port, 0 or less when unknown
 * @param userName the authenticated user, or null
 * @param clientAddress the peer's address, as {@code serverAddress}
 * @param userAgent the User-Agent header as the container hands it over, one char for each byte, or null
 * @param referer the Referer header in the same form, or null
 * @param status the HTTP status sent
 * @param subStatus the IIS sub-status, 0 for none
 * @param win32Status the Windows error code; its lower 32 bits count, as an unsigned number
 * @param timeTakenMillis milliseconds from the first byte to the end of the response
 * @param extras what fields beyond the default ones say; {@link AccessExtras#NONE} where the log has none of them
 */
public record AccessRecord(
        long epochMillis,
        @Nullable String serverAddress,
        String method,
        String rawUri,
        @Nullable String rawQuery,
        int serverPort,
        @Nullable String userName,
        @Nullable String clientAddress,
        @Nullable String userAgent,
        @Nullable String referer,
        int status,
        int subStatus,
        long win32Status,
        long timeTakenMillis,
        AccessExtras extras) {

    /** Refuses a missing method, path or extras. */
    public AccessRecord {
        requireNonNull(method, "method");
        requireNonNull(rawUri, "rawUri");
        requireNonNull(extras, "extras");
    }
}
