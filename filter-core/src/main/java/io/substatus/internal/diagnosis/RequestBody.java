package io.substatus.internal.diagnosis;

import io.substatus.exchange.RequestFacts;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a request says about its body. Stateless and thread-safe. */
final class RequestBody {

    private RequestBody() {}

    /** Whether a body of at least one byte, or of unknown length, was announced. */
    static boolean isAnnounced(RequestFacts request) {
        String length = request.headers().first("Content-Length");
        return length == null
                ? request.headers().has("Transfer-Encoding")
                        || request.protocol().startsWith("HTTP/2")
                : !length.strip().matches("0*");
    }

    /** The media type in lower case without parameters; empty when none was declared. */
    static String mediaType(RequestFacts request) {
        String value = request.headers().first("Content-Type");
        return value == null ? "" : withoutParameters(value).strip().toLowerCase(Locale.ROOT);
    }

    private static String withoutParameters(String value) {
        int semicolon = value.indexOf(';');
        return semicolon < 0 ? value : value.substring(0, semicolon);
    }

    /** {@code JSON} or {@code XML} if the media type is one of theirs, or null. */
    static @Nullable String language(String mediaType) {
        if (mediaType.equals("application/json") || mediaType.equals("text/json") || mediaType.endsWith("+json")) {
            return "JSON";
        }
        boolean xml = mediaType.equals("application/xml") || mediaType.equals("text/xml") || mediaType.endsWith("+xml");
        return xml ? "XML" : null;
    }
}
