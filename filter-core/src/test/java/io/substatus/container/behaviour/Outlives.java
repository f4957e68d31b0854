package io.substatus.container.behaviour;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.locks.LockSupport;

/** Answers, and goes on until the application that it belongs to is gone. */
public final class Outlives extends Acting {
    private static final String A_CLASS = "io/substatus/SubstatusFilter.class";
    private static final long LOOK_NANOS = 20_000_000;
    private static final int LOOKS = 500;

    /** Made by the container. */
    public Outlives() {
        on("/words", (request, response) -> {
            say(response);
            awaitEnd();
        });
        on("/set", (request, response) -> {
            response.setStatus(500);
            say(response);
            awaitEnd();
        });
        on("/send", (request, response) -> {
            response.sendError(404);
            awaitEnd();
        });
    }

    private static void say(HttpServletResponse response) throws IOException {
        response.setContentLength(4);
        response.getOutputStream().print("fine");
        response.flushBuffer();
    }

    private void awaitEnd() {
        ClassLoader own = getClass().getClassLoader();
        for (int i = 0; finds(own); i++) {
            if (i == LOOKS) {
                throw new IllegalStateException("class loader: open (expected: closed, since the application is gone)");
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    /** Once the application is gone Jetty's class loader finds nothing any more, and Tomcat's throws. */
    private static boolean finds(ClassLoader loader) {
        try {
            return loader.getResource(A_CLASS) != null;
        } catch (IllegalStateException gone) {
            return false;
        }
    }
}
