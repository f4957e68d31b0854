package io.substatus.container.behaviour;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** Asynchronous requests that are ended by two threads at once; the query says after how many milliseconds. */
public final class Races extends Acting {
    /** Made by the container. */
    public Races() {
        on(
                "/complete",
                (request, response) -> race(request, 200, async -> {
                    async.getResponse().getWriter().write("in time");
                    async.complete();
                }));
        on(
                "/send",
                (request, response) -> race(request, 200, async -> {
                    Waits.response(async).sendError(502);
                    async.complete();
                }));
        on(
                "/set",
                (request, response) -> race(request, 200, async -> {
                    Waits.response(async).setStatus(503);
                    async.complete();
                }));
        on(
                "/return",
                (request, response) -> race(request, 20_000, async -> {
                    Waits.response(async).sendError(502);
                    async.complete();
                }));
        on(
                "/throw",
                (request, response) -> race(request, 200, async -> {
                    throw new IllegalArgumentException("boom race");
                }));
    }

    private static void race(HttpServletRequest request, long timeout, Task task) {
        long millis = Long.parseLong(request.getQueryString());
        AsyncContext async = Waits.start(request, timeout);
        async.start(() -> {
            sleep(millis);
            tryTo(task, async);
        });
    }

    /** The loser of a race is told so by an exception. */
    private static void tryTo(Task task, AsyncContext async) {
        try {
            task.run(async);
        } catch (IllegalStateException | IOException lost) {
            Thread.currentThread().setName("lost-a-race");
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException givenUp) {
            Thread.currentThread().interrupt();
        }
    }
}
