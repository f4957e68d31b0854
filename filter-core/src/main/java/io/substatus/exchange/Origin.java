package io.substatus.exchange;

/** Where a code comes from, in the order of precedence. */
public enum Origin {
    /** The application said it. */
    DECLARED,
    /** A rule of the configuration refused the request. */
    GUARD,
    /** A detector found it. */
    DIAGNOSIS,
    /** Nothing more than the status is known: sub-status 0. */
    STATUS
}
