package io.substatus.internal.accesslog;

import io.substatus.exchange.Headers;
import io.substatus.exchange.RequestFacts;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one value out of an exchange. Implementations are stateless. */
@FunctionalInterface
interface CustomSource {

    /** The value with one char for each byte, or null if there is none. */
    @Nullable
    String read(RequestFacts request, Function<String, @Nullable Object> attributes, Headers response);

    /** The source of a field. */
    static CustomSource of(CustomField field) {
        String name = field.sourceName();
        return switch (field.source()) {
            case REQUEST_HEADER -> (request, attributes, response) -> header(request.headers(), name);
            case RESPONSE_HEADER -> (request, attributes, response) -> header(response, name);
            case SERVER_VARIABLE -> ServerVariables.source(name);
        };
    }

    /** A header that was sent in several lines is one list, RFC 9110, section 5.3. */
    static @Nullable String header(Headers headers, String name) {
        List<String> all = headers.all(name);
        if (all.size() > 1) {
            return String.join(", ", all);
        }
        return all.isEmpty() ? null : all.get(0);
    }
}
