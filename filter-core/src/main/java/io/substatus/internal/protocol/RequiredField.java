package io.substatus.internal.protocol;

import io.substatus.exchange.Headers;

/** A header field that an answer of some status has to have, or had better have. Immutable and thread-safe. */
enum RequiredField {
    CHALLENGE(401, "WWW-Authenticate", "RFC 9110 section 15.5.2", "A 401 answer must say how to authenticate."),
    ALLOWED_METHODS(405, "Allow", "RFC 9110 section 15.5.6", "A 405 answer must list the methods that are allowed."),
    PROXY_CHALLENGE(
            407,
            "Proxy-Authenticate",
            "RFC 9110 section 15.5.8",
            "A 407 answer must say how to authenticate with the proxy."),
    CONNECTION_END(
            408, "Connection", "RFC 9110 section 15.5.9", "A 408 answer closes the connection and says so with close."),
    CONTENT_TOO_LARGE(
            413,
            "Retry-After",
            "RFC 9110 section 15.5.14",
            "A 413 answer should say when to try again if the limit is a matter of time."),
    RANGE_LENGTH(
            416, "Content-Range", "RFC 9110 section 15.5.17", "A 416 answer should tell the length as bytes */length."),
    PROTOCOLS(426, "Upgrade", "RFC 9110 section 15.5.22", "A 426 answer must name the protocols to switch to."),
    TOO_MANY_REQUESTS(429, "Retry-After", "RFC 6585 section 4", "A 429 answer may say when to try again."),
    UNAVAILABLE(503, "Retry-After", "RFC 9110 section 15.6.4", "A 503 answer may say when to try again.");

    private final int status;
    private final String field;
    private final String source;
    private final String duty;

    RequiredField(int status, String field, String source, String duty) {
        this.status = status;
        this.field = field;
        this.source = source;
        this.duty = duty;
    }

    int status() {
        return status;
    }

    String field() {
        return field;
    }

    String source() {
        return source;
    }

    String duty() {
        return duty;
    }

    /** Whether HTTP merely permits the field. */
    boolean isOptional() {
        return field.equals("Retry-After");
    }

    /** An empty Allow is an answer: no method is allowed. */
    boolean isIn(Headers headers) {
        String value = headers.first(field);
        if (this == CONNECTION_END) {
            return value != null && value.strip().equalsIgnoreCase("close");
        }
        return value != null && (this == ALLOWED_METHODS || !value.isBlank());
    }

    /** Connections are no matter of the answer from HTTP/2 on (RFC 9113 section 8.2.2). */
    boolean concerns(int sent, String protocol) {
        return status == sent && (this != CONNECTION_END || protocol.startsWith("HTTP/1"));
    }
}
