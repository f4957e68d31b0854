package io.substatus.scenarios.app;

/** What a servlet behind a rewriting filter does. */
public final class RewriteActs extends Acting {
    /** Made by the container. */
    public RewriteActs() {
        on("/old-address", (request, response) -> response.getWriter().print("never reached"));
        on("/links", (request, response) -> response.getWriter().print(response.encodeURL("/do/price")));
        on("/text", (request, response) -> response.getWriter().print("Darjeeling, second flush"));
    }
}
