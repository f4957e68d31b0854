package io.substatus.exchange;

/** The kinds of components that an application answers from. */
public enum Component {
    /** A servlet, or what a servlet called: a page, a controller, a resource. */
    SERVLET,
    /** A filter, before any servlet was reached. */
    FILTER,
    /** Neither is known. */
    UNKNOWN
}
