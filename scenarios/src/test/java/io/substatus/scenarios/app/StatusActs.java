package io.substatus.scenarios.app;

/** What applications answer by a bare status. */
public final class StatusActs extends Acting {
    /** Made by the container. */
    public StatusActs() {
        on("/get", (request, response) -> response.sendError(405));
        on("/json", (request, response) -> response.sendError(406));
        on("/save", (request, response) -> response.sendError(412));
    }
}
