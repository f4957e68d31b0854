package io.substatus.internal.servlet;

import io.substatus.exchange.Headers;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The header fields of a live response. Confined to the request's thread. */
record ResponseHeaders(HttpServletResponse response) implements Headers {

    @Override
    public @Nullable String first(String name) {
        return response.getHeader(name);
    }

    @Override
    public List<String> all(String name) {
        return List.copyOf(response.getHeaders(name));
    }

    @Override
    public Set<String> names() {
        return new LinkedHashSet<>(response.getHeaderNames());
    }
}
