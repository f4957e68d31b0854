package io.substatus.internal.servlet;

import io.substatus.exchange.ApplicationState;

/** What the servlet API does not tell of a request, asked when a detector asks. Confined to the request's thread. */
public interface Circumstances {

    /** Whether the application opened the body of the request to read it. */
    boolean isBodyRead();

    /** Whether the application goes on. */
    ApplicationState state();
}
