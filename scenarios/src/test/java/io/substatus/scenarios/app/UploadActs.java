package io.substatus.scenarios.app;

/** What an application does with the parts of a form that has files in it. */
public final class UploadActs extends Acting {
    /** Made by the container. */
    public UploadActs() {
        on(
                "/picture",
                (request, response) ->
                        response.getWriter().println(request.getParts().size()));
    }
}
