package io.substatus.container.behaviour;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** Asynchronous requests, ended in every way. */
public final class Waits extends Acting {
    private static final int SHORT = 300;
    private static final int LONG = 20_000;

    /** Made by the container. */
    public Waits() {
        timeouts();
        tasks();
        sends();
        dispatches();
        on("/throw", (request, response) -> {
            request.startAsync().setTimeout(LONG);
            throw new IllegalStateException("boom throw");
        });
        on("/writer-throws", (request, response) -> writeAndThrow(start(request, SHORT), false));
        on("/writer-throws-late", (request, response) -> writeAndThrow(start(request, SHORT), true));
        on("/timeout-late", (request, response) -> {
            start(request, SHORT);
            response.getWriter().write("half");
            response.flushBuffer();
        });
        on("/throw-late", (request, response) -> {
            start(request, SHORT);
            response.getWriter().write("half");
            response.flushBuffer();
            throw new IllegalStateException("boom throw-late");
        });
        on("/memory", (request, response) -> {
            start(request, SHORT);
            throw new OutOfMemoryError("boom memory");
        });
    }

    static AsyncContext start(HttpServletRequest request, long timeout) {
        AsyncContext async = request.startAsync();
        async.setTimeout(timeout);
        return async;
    }

    static HttpServletResponse response(AsyncContext async) {
        return (HttpServletResponse) async.getResponse();
    }

    private void timeouts() {
        on("/timeout", (request, response) -> start(request, SHORT));
        on("/timeout-complete", onTimeout(async -> {
            response(async).setStatus(504);
            response(async).getWriter().write("own timeout");
            async.complete();
        }));
        on("/timeout-set", onTimeout(async -> {
            response(async).setStatus(504);
            async.complete();
        }));
        on("/timeout-send", onTimeout(async -> {
            response(async).sendError(504);
            async.complete();
        }));
        on("/timeout-dispatch", onTimeout(async -> async.dispatch("/calls/ok")));
        on("/timeout-throws", onTimeout(async -> {
            throw new IllegalStateException("boom listener");
        }));
    }

    private static Act onTimeout(Task task) {
        return (request, response) -> {
            AsyncContext async = start(request, SHORT);
            async.addListener(new Listener(task));
        };
    }

    private void tasks() {
        on("/ok", task(async -> {
            response(async).getWriter().write("late but fine");
            async.complete();
        }));
        on("/task-throws", task(async -> {
            throw new IllegalStateException("boom task");
        }));
        on("/task-throws-late", task(async -> {
            response(async).getWriter().write("half");
            response(async).flushBuffer();
            throw new IllegalStateException("boom late");
        }));
        on("/task-send", task(async -> {
            response(async).sendError(502);
            async.complete();
        }));
        on("/task-send-only", task(async -> response(async).sendError(502), SHORT));
        on("/task-set", task(async -> {
            response(async).setStatus(503);
            async.complete();
        }));
    }

    private static Act task(Task task) {
        return task(task, LONG);
    }

    private static Act task(Task task, long timeout) {
        return (request, response) -> {
            AsyncContext async = start(request, timeout);
            async.start(() -> task.quietly(async));
        };
    }

    private void sends() {
        on("/send", (request, response) -> {
            start(request, SHORT);
            response.sendError(502);
        });
        on("/send-complete", (request, response) -> {
            AsyncContext async = start(request, LONG);
            response.sendError(502);
            async.complete();
        });
        on("/set-complete", (request, response) -> {
            AsyncContext async = start(request, LONG);
            response.setStatus(503);
            async.complete();
        });
    }

    private void dispatches() {
        onEach(
                "/dispatch-",
                Waits::dispatch,
                Map.of(
                        "ok", "/calls/ok",
                        "throws", "/throws/dispatched",
                        "send", "/calls/send404",
                        "set", "/calls/set404",
                        "missing", "/nowhere.txt",
                        "forward", "/calls/forward-set",
                        "again", "/waits/dispatch-ok",
                        "timeout", "/waits/timeout",
                        "task", "/waits/task-throws"));
    }

    private static Act dispatch(String path) {
        return (request, response) -> start(request, LONG).dispatch(path);
    }

    private static void writeAndThrow(AsyncContext async, boolean late) throws IOException {
        ServletOutputStream out = async.getResponse().getOutputStream();
        out.setWriteListener(new WriteListener() {
            @Override
            public void onWritePossible() throws IOException {
                if (late && out.isReady()) {
                    out.write("half".getBytes(US_ASCII));
                    if (out.isReady()) {
                        out.flush();
                    }
                }
                throw new IllegalStateException(late ? "boom write-late" : "boom write");
            }

            @Override
            public void onError(Throwable failure) {
                // what is under test is who answers when the application does not
            }
        });
    }
}
