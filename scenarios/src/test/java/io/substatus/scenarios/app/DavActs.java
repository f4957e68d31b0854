package io.substatus.scenarios.app;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.function.Predicate;

/** What an application does that lets its customers work on their shared folders, in the manner of RFC 4918. */
public final class DavActs extends Acting {
    /** Made by the container. */
    public DavActs() {
        on("/moved", (request, response) -> answer(request, response, "Destination", DavActs::isAddress));
        on(
                "/listed",
                (request, response) -> answer(request, response, "Depth", Set.of("0", "1", "infinity")::contains));
        on("/kept", (request, response) -> answer(request, response, "If", value -> value.matches("\\(<[^>]+>\\)")));
        on("/copied", (request, response) -> answer(request, response, "Overwrite", Set.of("T", "F")::contains));
        on("/edited", (request, response) -> answer(request, response, "Translate", Set.of("t", "f")::contains));
        on(
                "/locked",
                (request, response) -> answer(request, response, "Timeout", value -> value.startsWith("Second-")));
        on("/unlocked", (request, response) -> answer(request, response, "Lock-Token", value -> value.startsWith("<")));
        on("/tree", (request, response) -> response.sendError(isFinite(request) ? 404 : 403));
        on("/source", (request, response) -> response.sendError(403));
    }

    private static void answer(
            HttpServletRequest request, HttpServletResponse response, String name, Predicate<String> fine)
            throws IOException {
        String value = request.getHeader(name);
        if (value == null || !fine.test(value)) {
            response.sendError(400);
        } else {
            response.setStatus(204);
        }
    }

    private static boolean isAddress(String value) {
        try {
            return URI.create(value).getPath().startsWith("/");
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private static boolean isFinite(HttpServletRequest request) {
        return Set.of("0", "1").contains(String.valueOf(request.getHeader("Depth")));
    }
}
