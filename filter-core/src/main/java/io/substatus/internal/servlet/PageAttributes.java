package io.substatus.internal.servlet;

import io.substatus.diagnosis.Failure;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The attributes that the page of an error sees instead of the container's: those of the Servlet specification (10.9.1).
 * Confined to the request's thread.
 */
final class PageAttributes {

    /** Named by the specification, and unlike the others not told on. */
    private static final String EXCEPTION_TYPE = "jakarta.servlet.error.exception_type";

    /** Null for an attribute that the page does not see. */
    private final Map<String, @Nullable Object> values = new HashMap<>();

    static PageAttributes of(Failure failure) {
        Throwable exception = failure.outcome().exception();
        String message = failure.outcome().message();
        PageAttributes attributes = new PageAttributes();
        attributes.set(ErrorAttributes.STATUS, failure.outcome().status());
        attributes.set(ErrorAttributes.REQUEST_URI, failure.request().requestUri());
        attributes.set(ErrorAttributes.METHOD, failure.request().method());
        attributes.set(ErrorAttributes.QUERY_STRING, failure.request().queryString());
        attributes.set(
                ErrorAttributes.SERVLET_NAME, failure.application().mapping().servletName());
        attributes.set(ErrorAttributes.EXCEPTION, exception);
        attributes.set(EXCEPTION_TYPE, exception == null ? null : exception.getClass());
        attributes.set(
                ErrorAttributes.MESSAGE, message == null && exception != null ? exception.getMessage() : message);
        return attributes;
    }

    boolean contains(String name) {
        return values.containsKey(name);
    }

    @Nullable
    Object get(String name) {
        return values.get(name);
    }

    void set(String name, @Nullable Object value) {
        values.put(name, value);
    }

    /** The names that the page sees, given those of the container's request. */
    Enumeration<String> names(Enumeration<String> container) {
        Set<String> names = new LinkedHashSet<>(Collections.list(container));
        values.forEach((name, value) -> {
            if (value == null) {
                names.remove(name);
            } else {
                names.add(name);
            }
        });
        return Collections.enumeration(names);
    }
}
