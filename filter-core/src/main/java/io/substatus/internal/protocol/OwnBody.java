package io.substatus.internal.protocol;

import io.substatus.exchange.Headers;
import io.substatus.exchange.RequestFacts;
import io.substatus.page.ProtocolRemark;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a body that the application wrote may be blamed for. Stateless; looks at no more than the header fields. */
final class OwnBody {

    private static final int MAX_ACCEPT = 4096;

    private OwnBody() {}

    static List<ProtocolRemark> of(RequestFacts request, int status, Headers headers) {
        List<ProtocolRemark> remarks = new ArrayList<>();
        switch (status) {
            case 204 -> remarks.add(notAllowed(204, "RFC 9110 section 15.3.5"));
            case 205 -> remarks.add(notAllowed(205, "RFC 9110 section 15.3.6"));
            case 304 -> remarks.add(notAllowed(304, "RFC 9110 section 15.4.5"));
            default -> addType(request, status, headers, remarks);
        }
        return remarks;
    }

    private static ProtocolRemark notAllowed(int status, String source) {
        return new ProtocolRemark(
                "A body was written for status " + status + ", which the container drops.",
                "An answer of status " + status + " has no body.",
                source);
    }

    private static void addType(RequestFacts request, int status, Headers headers, List<ProtocolRemark> remarks) {
        if (status < 400) {
            return;
        }
        String type = headers.first("Content-Type");
        String accept = request.headers().first("Accept");
        if (type == null) {
            remarks.add(new ProtocolRemark(
                    "The body of the error has no Content-Type header.",
                    "Whoever sends a body says what it is.",
                    "RFC 9110 section 8.3"));
        } else if (accept != null && accept.length() <= MAX_ACCEPT && !accepts(accept, type)) {
            remarks.add(new ProtocolRemark(
                    "The body of the error is " + essence(type) + ", and the request accepts " + accept + ".",
                    "A body should be of a type that the request accepts.",
                    "RFC 9110 section 12.5.1"));
        }
    }

    /** By type alone: a type that is accepted with quality 0 is rare enough to go without a remark. */
    private static boolean accepts(String accept, String type) {
        String sent = essence(type);
        String family = sent.substring(0, sent.indexOf('/') + 1) + "*";
        for (String range : accept.split(",", -1)) {
            String wanted = essence(range);
            if (wanted.equals("*/*") || wanted.equals("*") || wanted.equals(family) || wanted.equals(sent)) {
                return true;
            }
        }
        return accept.isBlank() || isProblemOf(sent, accept);
    }

    /** Clients that ask for JSON take problem details as well (RFC 9457). */
    private static boolean isProblemOf(String sent, String accept) {
        return (sent.equals("application/problem+json") && accept.contains("json"))
                || (sent.equals("application/problem+xml") && accept.contains("xml"));
    }

    private static String essence(String type) {
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }
}
