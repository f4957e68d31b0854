package io.substatus.container.behaviour;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Readers of request bodies. */
public final class Bodies extends Acting {
    /** Made by the container. */
    public Bodies() {
        on(
                "/read",
                (request, response) -> response.getWriter()
                        .write("read " + request.getInputStream().readAllBytes().length));
        on("/swallow", (request, response) -> {
            try {
                request.getInputStream().readAllBytes();
                response.getWriter().write("all");
            } catch (IOException swallowed) {
                response.getWriter().write("fine");
            }
        });
        on("/form", (request, response) -> response.getWriter().write("a=" + request.getParameter("a")));
        on(
                "/parts",
                (request, response) ->
                        response.getWriter().write("parts " + request.getParts().size()));
        on("/echo", (request, response) -> echo(request));
    }

    private static void echo(HttpServletRequest request) throws IOException {
        AsyncContext async = request.startAsync();
        request.getInputStream().setReadListener(new Echo(async, request.getInputStream()));
    }

    /** Reads all without blocking, then writes it without blocking. */
    private static final class Echo implements ReadListener, WriteListener {
        private final AsyncContext async;
        private final ServletInputStream in;
        private final ServletOutputStream out;
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private int sent;

        Echo(AsyncContext async, ServletInputStream in) throws IOException {
            this.async = async;
            this.in = in;
            this.out = async.getResponse().getOutputStream();
        }

        @Override
        public void onDataAvailable() throws IOException {
            byte[] buffer = new byte[4096];
            while (in.isReady() && !in.isFinished()) {
                int count = in.read(buffer);
                if (count > 0) {
                    body.write(buffer, 0, count);
                }
            }
        }

        @Override
        public void onAllDataRead() throws IOException {
            out.setWriteListener(this);
        }

        @Override
        public void onWritePossible() throws IOException {
            byte[] bytes = body.toByteArray();
            while (out.isReady()) {
                int count = Math.min(1000, bytes.length - sent);
                if (count == 0) {
                    async.complete();
                    return;
                }
                out.write(bytes, sent, count);
                sent += count;
            }
        }

        @Override
        public void onError(Throwable failure) {
            // the container has told the filter too
        }
    }
}
