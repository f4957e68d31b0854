package io.substatus.exchange;

/** The ways in which a request can end. */
public enum Ending {
    /** Nothing failed. */
    COMPLETED,
    /** A guard refused it before the application ran. */
    REFUSED,
    /** {@code sendError} was called behind the filter. */
    ERROR_SENT,
    /** An error status was set and no body written. */
    STATUS_SET,
    /** An exception left the chain or an asynchronous task. */
    THREW,
    /** An asynchronous request timed out and nobody answered it. */
    TIMED_OUT,
    /** The container answered by itself; no filter saw the request before. */
    CONTAINER,
    /** The client went away. */
    CLIENT_GONE
}
