package io.substatus.internal.guard.filtering;

import org.jspecify.annotations.Nullable;

/** The query of a request, as sent and decoded. Used again for each request; confined to the thread that has it. */
final class Query {

    private final Text raw = new Text();
    private final Text decodedText = new Text();
    private Text decoded = raw;

    /** A request without a query has an empty one. */
    void read(@Nullable String query) {
        raw.set(query == null ? "" : query);
        decoded = raw;
        if (raw.contains('%') || raw.contains('+')) {
            Escapes.decode(raw, decodedText, true);
            decoded = decodedText;
        }
    }

    void clear() {
        raw.clear();
        decodedText.clear();
    }

    Text raw() {
        return raw;
    }

    /** The same as {@link #raw} where decoding changes nothing. */
    Text decoded() {
        return decoded;
    }
}
