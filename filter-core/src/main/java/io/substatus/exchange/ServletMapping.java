package io.substatus.exchange;

import org.jspecify.annotations.Nullable;

/**
 * Which servlet a request was mapped to, and by which pattern. Immutable.
 *
 * @param servletName name of the servlet, or null when no servlet was reached
 * @param servletClass binary name of its class, or null when the container does not tell
 * @param pattern the url-pattern that matched, empty when unknown
 * @param match the kind of match: EXACT, PATH, EXTENSION, DEFAULT, CONTEXT_ROOT, or UNKNOWN
 * @param containerDefault whether it is the container's own servlet for static files
 */
public record ServletMapping(
        @Nullable String servletName,
        @Nullable String servletClass,
        String pattern,
        String match,
        boolean containerDefault) {}
