package io.substatus.exchange;

import org.jspecify.annotations.Nullable;

/**
 * How a request ended. Immutable but for what {@link #setter()} looks up.
 *
 * @param ending the way it ended
 * @param status the status that the client would get without this product
 * @param exception what was thrown, or null
 * @param message the text given to {@code sendError}, or null; never a protocol element
 * @param committed whether the status line was sent already
 * @param setter who set the status
 * @param headers the answer's header fields so far
 */
public record Outcome(
        Ending ending,
        int status,
        @Nullable Throwable exception,
        @Nullable String message,
        boolean committed,
        StatusSetter setter,
        Headers headers) {}
