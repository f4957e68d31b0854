package io.substatus.internal.protocol;

import io.substatus.exchange.Headers;
import io.substatus.page.ProtocolRemark;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Header fields of a body that failed, which an error page must not carry on. Stateless. */
public final class Leftovers {

    private static final int MAX_VALUE = 200;

    /** Fields of RFC 9110 section 8, 14 and RFC 6266 that describe one representation and no other. */
    private static final List<String> TOLD = List.of(
            "Content-Type",
            "Content-Encoding",
            "Content-Length",
            "Content-Range",
            "Content-Disposition",
            "Content-Location",
            "Accept-Ranges",
            "ETag",
            "Last-Modified",
            "Expires");

    /** These, and what goes in silence: framing, digests, and what would let a cache keep the page (RFC 9111, 9530). */
    private static final Set<String> DROPPED = Stream.concat(
                    TOLD.stream(),
                    Stream.of(
                            "Transfer-Encoding", "Trailer", "Digest", "Repr-Digest", "Cache-Control", "Pragma", "Age"))
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private Leftovers() {}

    /**
     * Whether an error page must not carry a field of the failed answer on. None whose name begins with
     * {@code Content-} holds for another body, but for the Content-Range of a 416, which tells the length.
     *
     * @param name in any case
     */
    public static boolean isDropped(String name, int status) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("content-")) {
            return status != 416 || !lower.equals("content-range");
        }
        return DROPPED.contains(lower);
    }

    /** At most one remark, which names them all. A 416 keeps its Content-Range, which tells the length. */
    static List<ProtocolRemark> of(Headers headers, int status) {
        StringJoiner found = new StringJoiner(", ");
        found.setEmptyValue("");
        for (String field : TOLD) {
            String value = headers.first(field);
            boolean kept = status == 416 && (field.equals("Content-Range") || field.equals("Accept-Ranges"));
            if (value != null && !kept) {
                found.add(field + ": " + (value.length() > MAX_VALUE ? value.substring(0, MAX_VALUE) + "…" : value));
            }
        }
        return found.length() == 0
                ? List.of()
                : List.of(new ProtocolRemark(
                        "The failed answer was left with header fields of a body that is not sent; the page does"
                                + " not carry them: " + found + ".",
                        "Such fields describe the representation that is sent with them and no other.",
                        "RFC 9110 section 8"));
    }
}
