package io.substatus.scenarios;

/** Who asks. */
enum Visitor {
    /** Sits at the machine, in development mode. */
    DEVELOPER("application/json", ""),
    /** Comes through a proxy. */
    STRANGER("text/html", "X-Forwarded-For: 203.0.113.9\r\n");

    private final String accept;
    private final String trace;

    Visitor(String accept, String trace) {
        this.accept = accept;
        this.trace = trace;
    }

    /** What the visitor likes to read, if the scenario does not say. */
    String accept() {
        return accept;
    }

    /** The header line by which the visitor is known, with its end; empty if there is none. */
    String trace() {
        return trace;
    }
}
