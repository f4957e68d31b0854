package io.substatus.internal.accesslog;

/** Why a request was refused before any application had it, in the words of HTTP.sys. Immutable. */
public enum HttpErrReason {
    /** The message cannot be read. */
    BAD_REQUEST("BadRequest"),
    /** The method is none, or not allowed. */
    VERB("Verb"),
    /** The target holds what no target may. */
    URL("URL"),
    /** A header field is wrong. */
    HEADER("Header"),
    /** The Host header is wrong, missing or there twice. */
    HOSTNAME("Hostname"),
    /** A number is none, such as a length. */
    NUMBER("Number"),
    /** The head is too long. */
    REQUEST_LENGTH("RequestLength"),
    /** The target is too long. */
    URL_LENGTH("URL_Length"),
    /** Refused for what it asks. */
    FORBIDDEN("Forbidden"),
    /** Nobody serves this. */
    NOT_FOUND("NotFound"),
    /** The body has no length. */
    LENGTH_REQUIRED("LengthRequired"),
    /** A condition does not hold. */
    PRECONDITION("Precondition"),
    /** The body is too long. */
    ENTITY_TOO_LARGE("EntityTooLarge"),
    /** The server failed. */
    INTERNAL("Internal"),
    /** Not implemented. */
    NOT_IMPLEMENTED("N/I"),
    /** The protocol's version is not spoken here. */
    VERSION("Version_N/S"),
    /** What would serve it is offline. */
    APP_OFFLINE("AppOffline"),
    /** What would serve it is going down. */
    APP_SHUTDOWN("AppShutdown"),
    /** Too many wait already. */
    QUEUE_FULL("QueueFull"),
    /** Too many connections. */
    CONN_LIMIT("ConnLimit"),
    /** The head did not come in time. */
    TIMER_HEADER_WAIT("Timer_HeaderWait"),
    /** The body did not come in time. */
    TIMER_ENTITY_BODY("Timer_EntityBody"),
    /** The client left. */
    CLIENT_RESET("Client_Reset");

    private final String text;

    HttpErrReason(String text) {
        this.text = text;
    }

    /** The word in the file. */
    String text() {
        return text;
    }
}
