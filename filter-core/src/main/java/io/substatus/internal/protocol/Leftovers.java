package io.substatus.internal.protocol;

import io.substatus.exchange.Headers;
import io.substatus.page.ProtocolRemark;
import java.util.List;
import java.util.StringJoiner;

/** Header fields of a body that failed, which an error page must not carry on. Stateless. */
final class Leftovers {

    private static final int MAX_VALUE = 200;

    /** Fields of RFC 9110 section 8, 14 and RFC 6266 that describe one representation and no other. */
    private static final List<String> FIELDS = List.of(
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

    private Leftovers() {}

    /** At most one remark, which names them all. A 416 keeps its Content-Range, which tells the length. */
    static List<ProtocolRemark> of(Headers headers, int status) {
        StringJoiner found = new StringJoiner(", ");
        found.setEmptyValue("");
        for (String field : FIELDS) {
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
