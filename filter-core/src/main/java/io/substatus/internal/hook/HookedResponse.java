package io.substatus.internal.hook;

/**
 * How an answer ended. Immutable.
 *
 * @param status the status that went out, or would have
 * @param bytesSent bytes sent, or negative when unknown
 * @param bytesReceived bytes received, or negative when unknown
 * @param elapsedNanos nanoseconds from the first byte of the request to the end of the answer
 */
public record HookedResponse(int status, long bytesSent, long bytesReceived, long elapsedNanos) {}
