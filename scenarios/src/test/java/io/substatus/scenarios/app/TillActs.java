package io.substatus.scenarios.app;

/** Does what is asked, if only somebody lets it. */
public final class TillActs extends Acting {
    /** Made by the container. */
    public TillActs() {
        on("/stocktaking", (request, response) -> response.getWriter().print("12 chests"));
        on("/safe", (request, response) -> response.getWriter().print("open"));
        on("/balance", (request, response) -> response.getWriter().print("4.20"));
    }
}
