package io.substatus.internal.servlet;

import io.substatus.exchange.Headers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The header fields of a live request. Confined to the request's thread. */
record RequestHeaders(HttpServletRequest request) implements Headers {

    @Override
    public @Nullable String first(String name) {
        return request.getHeader(name);
    }

    @Override
    public List<String> all(String name) {
        Enumeration<String> values = request.getHeaders(name);
        return values == null ? List.of() : Collections.list(values);
    }

    @Override
    public Set<String> names() {
        Enumeration<String> names = request.getHeaderNames();
        return names == null ? Set.of() : new LinkedHashSet<>(Collections.list(names));
    }
}
