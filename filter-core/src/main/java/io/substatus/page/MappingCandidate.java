package io.substatus.page;

/**
 * A servlet mapping that the container weighed for a request. Immutable.
 *
 * @param pattern the url-pattern
 * @param match what it would match: EXACT, PATH, EXTENSION, DEFAULT or CONTEXT_ROOT
 * @param servletName name of the servlet
 * @param taken whether the request was given to it
 */
public record MappingCandidate(String pattern, String match, String servletName, boolean taken) {}
