package io.substatus.internal.hook;

import io.substatus.exchange.Headers;

/**
 * How an answer ended. Immutable but for {@link #headers()}.
 *
 * @param status the status that went out, or would have
 * @param bytesSent bytes sent, or negative when unknown
 * @param bytesReceived bytes received, or negative when unknown
 * @param elapsedNanos nanoseconds from the first byte of the request to the end of the answer
 * @param headers the header of the answer, perhaps of a live one
 */
public record HookedResponse(int status, long bytesSent, long bytesReceived, long elapsedNanos, Headers headers) {}
