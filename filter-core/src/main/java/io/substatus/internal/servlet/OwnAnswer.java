package io.substatus.internal.servlet;

import io.substatus.exchange.Headers;
import org.jspecify.annotations.Nullable;

/**
 * An answer whose body the application wrote. Only good while the call runs that made it.
 *
 * @param status its status
 * @param headers its header fields
 */
public record OwnAnswer(int status, Headers headers) {

    /** The answer of an exchange that is over, or null if a page of ours or of the container stands in its place. */
    public static @Nullable OwnAnswer of(ServletExchange exchange) {
        boolean own = !exchange.isAnswered()
                && !exchange.isLeft()
                && exchange.response().hasBody();
        return own ? new OwnAnswer(exchange.containerStatus(), exchange.headers()) : null;
    }
}
