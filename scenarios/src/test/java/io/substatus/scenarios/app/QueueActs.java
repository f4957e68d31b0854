package io.substatus.scenarios.app;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Serves everybody, for as long as the request's body takes to come. */
public final class QueueActs extends Acting {
    /** Made by the container. */
    public QueueActs() {
        for (int status : List.of(401, 403, 404)) {
            for (String rule : List.of("address", "name", "at-once", "in-time")) {
                on("/" + status + "/" + rule, QueueActs::serve);
            }
        }
        on("/counter", QueueActs::serve);
    }

    private static void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.getOutputStream().print("your turn");
        response.flushBuffer();
        request.getInputStream().transferTo(OutputStream.nullOutputStream());
    }
}
