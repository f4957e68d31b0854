package io.substatus.jetty.internal;

import io.substatus.exchange.Headers;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stands for the header of a request that Jetty could not read to its end, of which it hands over nothing. Nobody knows what
 * the client accepts; people who mistyped an address want a page. Immutable.
 */
enum LostHeaders implements Headers {
    /** The only one. */
    LOST;

    private static final String ACCEPT = "Accept";

    @Override
    public @Nullable String first(String name) {
        return name.equalsIgnoreCase(ACCEPT) ? "text/html" : null;
    }

    @Override
    public List<String> all(String name) {
        String value = first(name);
        return value == null ? List.of() : List.of(value);
    }

    @Override
    public Set<String> names() {
        return Set.of(ACCEPT);
    }
}
