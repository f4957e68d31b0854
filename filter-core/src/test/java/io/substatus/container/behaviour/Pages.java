package io.substatus.container.behaviour;

/** The application's own error pages, good and bad ones, and its login page. */
public final class Pages extends Acting {
    /** Made by the container. */
    public Pages() {
        on(
                "/words",
                (request, response) -> response.getWriter()
                        .write("own page for " + request.getAttribute("jakarta.servlet.error.status_code")));
        on("/includes", (request, response) -> {
            response.getWriter().write("with ");
            request.getRequestDispatcher("/pages/words").include(request, response);
        });
        on("/login", (request, response) -> response.getWriter().write("who are you?"));
        on("/throws", (request, response) -> {
            throw new IllegalArgumentException("boom page");
        });
        on("/sends", (request, response) -> response.sendError(500));
        on("/skip-set", (request, response) -> {
            request.setAttribute("substatus.trySkipCustomErrors", true);
            response.setStatus(404);
        });
        on("/skip-send", (request, response) -> {
            request.setAttribute("substatus.trySkipCustomErrors", "true");
            response.sendError(404);
        });
    }
}
