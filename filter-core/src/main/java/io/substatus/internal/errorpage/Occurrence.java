package io.substatus.internal.errorpage;

import java.util.function.Supplier;

/**
 * One answered failure. Confined to the request's thread.
 *
 * @param reference the id that the client, the page and the logs share, as {@link ErrorPages#newReference()} makes it
 * @param epochMillis when it is answered, in milliseconds since 1970 UTC
 * @param logLine gives the access log's line as it stands now, or an empty text; asked for detailed answers only
 */
public record Occurrence(String reference, long epochMillis, Supplier<String> logLine) {}
