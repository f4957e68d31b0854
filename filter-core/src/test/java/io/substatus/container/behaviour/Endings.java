package io.substatus.container.behaviour;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Answers that are complete in every way in which they can be. Where the request says {@code X-Hold}, the application does not
 * return afterwards until {@code /release} is asked for.
 */
public final class Endings extends Acting {
    private static final byte[] FINE = "fine".getBytes(US_ASCII);
    private static final byte[] BLOCK = new byte[1000];
    private static final int BLOCKS = 100;
    private static final int LONG = 20_000;
    private static final int SHORT = 300;

    private final transient Map<String, CountDownLatch> held = new ConcurrentHashMap<>();

    /** Made by the container. */
    public Endings() {
        lengths();
        texts();
        closes();
        flushes();
        asynchronous();
        goesOn();
        on("/plain", (request, response) -> response.getOutputStream().write(FINE));
        on(
                "/release",
                (request, response) -> latch(request.getHeader("X-Release")).countDown());
        ending("/redirect", (request, response) -> response.sendRedirect("/elsewhere"));
        ending("/redirect-up", (request, response) -> response.sendRedirect("../elsewhere"));
        ending("/forward", forward("/endings/plain"));
        ending("/forward-writer", forward("/endings/text"));
        on("/text", (request, response) -> response.getWriter().write("fine"));
    }

    private void ending(String path, Act act) {
        on(path, (request, response) -> {
            act.perform(request, response);
            hold(request.getHeader("X-Hold"));
        });
    }

    private CountDownLatch latch(String name) {
        return held.computeIfAbsent(name, unused -> new CountDownLatch(1));
    }

    private void hold(String name) throws IOException {
        try {
            if (name != null && !latch(name).await(LONG, TimeUnit.MILLISECONDS)) {
                throw new IOException("boom: not released");
            }
        } catch (InterruptedException givenUp) {
            Thread.currentThread().interrupt();
            throw new IOException(givenUp);
        }
    }

    private void lengths() {
        ending("/length", (request, response) -> {
            response.setContentLength(FINE.length);
            response.getOutputStream().write(FINE);
        });
        ending("/length-bytes", (request, response) -> {
            response.setContentLengthLong(FINE.length);
            for (byte each : FINE) {
                response.getOutputStream().write(each);
            }
        });
        ending("/length-print", (request, response) -> {
            response.setContentLength(FINE.length + 2);
            response.getOutputStream().print("fi");
            response.getOutputStream().println("ne");
        });
        ending("/length-header", (request, response) -> {
            response.setHeader("content-length", "4");
            response.getOutputStream().write(FINE);
        });
        ending("/length-int", (request, response) -> {
            response.setIntHeader("Content-Length", BLOCKS * BLOCK.length);
            blocks(response);
        });
        ending("/length-large", (request, response) -> {
            response.setContentLength(BLOCKS * BLOCK.length);
            blocks(response);
        });
        ending("/length-once", (request, response) -> {
            response.setContentLength(BLOCKS * BLOCK.length);
            response.getOutputStream().write(new byte[BLOCKS * BLOCK.length]);
        });
    }

    private static void blocks(HttpServletResponse response) throws IOException {
        for (int i = 0; i < BLOCKS; i++) {
            response.getOutputStream().write(BLOCK);
        }
    }

    private void texts() {
        ending("/length-text", (request, response) -> {
            response.setContentType("text/plain;charset=UTF-8");
            response.setContentLength("Tee für zwei".length() + 1);
            response.getWriter().print("Tee für ");
            response.getWriter().print("zwei");
        });
        ending("/length-after-writer", (request, response) -> {
            response.setContentType("text/plain;charset=UTF-8");
            var writer = response.getWriter();
            response.setContentLength("für zwei".length() + 1);
            writer.append("für").append(' ').write("zwei".toCharArray());
        });
        ending("/length-within-text", (request, response) -> {
            response.getWriter().print("fi");
            response.setContentLength(FINE.length);
            response.getWriter().print("ne");
        });
        ending("/length-large-text", (request, response) -> {
            response.setContentLength(40_000);
            response.getWriter().print("tea ".repeat(10_000));
        });
    }

    private void closes() {
        ending("/closed", (request, response) -> {
            response.getOutputStream().write(FINE);
            response.getOutputStream().close();
        });
        ending("/closed-writer", (request, response) -> {
            response.getWriter().print("fine");
            response.getWriter().close();
        });
        ending(
                "/closed-empty",
                (request, response) -> response.getOutputStream().close());
        ending("/closed-404", (request, response) -> {
            response.setStatus(404);
            response.getWriter().close();
        });
    }

    private void flushes() {
        ending("/flushed", (request, response) -> {
            response.setContentLength(FINE.length);
            response.getOutputStream().write(FINE);
            response.flushBuffer();
        });
        ending("/flushed-header", (request, response) -> {
            response.addHeader("Content-Length", "4");
            response.getWriter().print("fine");
            response.getWriter().flush();
        });
        ending("/flushed-zero", (request, response) -> {
            response.addIntHeader("Content-Length", 0);
            response.flushBuffer();
        });
        for (int status : new int[] {204, 304}) {
            ending("/flushed-" + status, (request, response) -> {
                response.setStatus(status);
                response.flushBuffer();
            });
        }
        ending("/flushed-stream", (request, response) -> {
            response.setStatus(204);
            response.getOutputStream().flush();
        });
        ending("/flushed-head", (request, response) -> {
            response.getWriter().print("fine");
            response.flushBuffer();
        });
        ending("/large-head", (request, response) -> blocks(response));
        ending("/once-head", (request, response) -> response.getOutputStream().write(new byte[BLOCKS * BLOCK.length]));
    }

    private void asynchronous() {
        on("/async", task(async -> {
            Waits.response(async).getWriter().write("fine");
            async.complete();
        }));
        on("/async-redirect", task(async -> {
            Waits.response(async).sendRedirect("/elsewhere");
            async.complete();
        }));
        on("/async-dispatch", (request, response) -> Waits.start(request, LONG).dispatch("/endings/plain"));
        on("/async-at-once", (request, response) -> {
            AsyncContext async = Waits.start(request, LONG);
            response.getOutputStream().write(FINE, 0, 2);
            async.complete();
            response.getOutputStream().write(FINE, 2, 2);
        });
        on("/async-timeout", (request, response) -> {
            Waits.start(request, SHORT);
            response.getWriter().write("fine");
            response.flushBuffer();
        });
        on("/async-length", task(async -> {
            HttpServletResponse response = Waits.response(async);
            response.setContentLength(FINE.length);
            response.getOutputStream().write(FINE);
            async.complete();
        }));
        on("/async-listener", (request, response) -> listener(Waits.start(request, LONG), response));
    }

    /** What an application does that has forgotten, or does not know, that its answer is complete. */
    private void goesOn() {
        String boom = "boom afterwards";
        on("/length-throws", (request, response) -> {
            length(response);
            throw new IllegalStateException(boom);
        });
        on("/length-resets", (request, response) -> {
            length(response);
            response.reset();
            response.getWriter().write("other");
        });
        on("/length-sends", (request, response) -> {
            length(response);
            response.sendError(404);
        });
        on("/length-sets", (request, response) -> {
            length(response);
            response.setStatus(404);
        });
        on("/close-throws", (request, response) -> {
            response.getWriter().write("fine");
            response.getWriter().close();
            throw new IllegalStateException(boom);
        });
        on("/close-sends", (request, response) -> {
            response.getWriter().write("fine");
            response.getWriter().close();
            response.sendError(404);
        });
        on("/close-writes", (request, response) -> {
            response.getWriter().write("fine");
            response.getWriter().close();
            response.getWriter().write("more");
            response.setStatus(404);
        });
        on("/redirect-throws", (request, response) -> {
            response.sendRedirect("/elsewhere");
            throw new IllegalStateException(boom);
        });
        on("/redirect-nowhere", (request, response) -> response.sendRedirect("../../../../elsewhere"));
        on("/half-throws", (request, response) -> {
            response.setContentLength(2 * FINE.length);
            response.getOutputStream().write(FINE);
            response.flushBuffer();
            throw new IllegalStateException(boom);
        });
        on("/too-long", (request, response) -> {
            response.setContentLength(2);
            response.getOutputStream().write(FINE);
        });
        on("/length-included", (request, response) -> {
            request.getRequestDispatcher("/endings/length").include(request, response);
            response.getOutputStream().write(FINE);
            throw new IllegalStateException(boom);
        });
        on("/task-throws", task(async -> {
            length(Waits.response(async));
            throw new IllegalStateException(boom);
        }));
    }

    private static void length(HttpServletResponse response) throws IOException {
        response.setContentLength(FINE.length);
        response.getOutputStream().write(FINE);
    }

    private static Act task(Task task) {
        return (request, response) -> {
            AsyncContext async = Waits.start(request, LONG);
            async.start(() -> task.quietly(async));
        };
    }

    private static void listener(AsyncContext async, HttpServletResponse response) throws IOException {
        response.setContentLength(BLOCKS * BLOCK.length);
        ServletOutputStream out = response.getOutputStream();
        out.setWriteListener(new WriteListener() {
            private int written;

            @Override
            public void onWritePossible() throws IOException {
                while (written < BLOCKS && out.isReady()) {
                    out.write(BLOCK);
                    written++;
                }
                if (written == BLOCKS && out.isReady()) {
                    async.complete();
                }
            }

            @Override
            public void onError(Throwable failure) {
                async.complete();
            }
        });
    }
}
