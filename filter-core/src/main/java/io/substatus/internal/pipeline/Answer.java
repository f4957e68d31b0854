package io.substatus.internal.pipeline;

import io.substatus.page.Field;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A page on its way to the client. Immutable by agreement: nobody changes the body.
 *
 * @param status the status to send
 * @param headers header fields to set, Content-Type among them
 * @param body the body; empty for none
 * @param detailed whether it holds details, which no other origin may read
 */
@SuppressWarnings("ArrayRecordComponent") // a page is copied out once; a copy more would cost what the page costs
public record Answer(int status, List<Field> headers, byte[] body, boolean detailed) {

    /** Fields that describe the body which is not sent, or would let a cache keep the one that is (RFC 9110, 9111). */
    private static final Set<String> DROPPED = Set.of(
            "transfer-encoding",
            "etag",
            "last-modified",
            "expires",
            "cache-control",
            "pragma",
            "accept-ranges",
            "age",
            "digest",
            "repr-digest",
            "trailer");

    /** Whether a header field of the failed answer still holds for the page. */
    public boolean keeps(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("content-")) {
            return lower.equals("content-range") && status == 416;
        }
        if (lower.equals("access-control-allow-origin")) {
            return !detailed;
        }
        return !DROPPED.contains(lower);
    }
}
