package io.substatus.scenarios.app;

import io.substatus.SubStatusErrors;
import io.substatus.status.SubStatusCode;
import java.util.Objects;

/** Declares the code that the query names, by the call and by the attribute. */
public final class DeclaredActs extends Acting {
    private static final String REASON = "the shop said so";

    /** Made by the container. */
    public DeclaredActs() {
        on("/call", (request, response) -> {
            SubStatusCode code = Objects.requireNonNull(SubStatusCode.parse(request.getQueryString()));
            SubStatusErrors.send(request, response, code.status(), code.subStatus(), REASON);
        });
        on("/attribute", (request, response) -> {
            String code = request.getQueryString();
            request.setAttribute("substatus.code", code);
            request.setAttribute("substatus.reason", REASON);
            response.sendError(Integer.parseInt(code.substring(0, 3)));
        });
    }
}
