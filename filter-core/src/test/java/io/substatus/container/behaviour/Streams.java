package io.substatus.container.behaviour;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Long answers: event streams that wait for a word, downloads, and streams without end. */
public final class Streams extends Acting {
    private static final byte[] BLOCK = "0123456789abcdef".repeat(4096).getBytes(US_ASCII);

    private final transient Map<String, CountDownLatch> waiting = new ConcurrentHashMap<>();

    /** Made by the container. */
    public Streams() {
        on("/events", (request, response) -> events(response, latch(request)));
        on("/async-events", (request, response) -> {
            AsyncContext async = Waits.start(request, 20_000);
            CountDownLatch latch = latch(request);
            async.start(() -> ((Task) cycle -> {
                        events(Waits.response(cycle), latch);
                        cycle.complete();
                    })
                    .quietly(async));
        });
        on("/release", (request, response) -> latch(request).countDown());
        on("/download", (request, response) -> download(response, Integer.parseInt(request.getQueryString())));
        on("/sendfile", Streams::sendfile);
        on("/endless", (request, response) -> endless(response));
        on("/swallowing", (request, response) -> {
            try {
                endless(response);
            } catch (IOException swallowed) {
                waiting.clear();
            }
        });
        on("/endless-writer", (request, response) -> endlessWriter(response));
        on("/careless-writer", (request, response) -> {
            for (int i = 0; i < 20_000; i++) {
                response.getWriter().write("a line that nobody waits for any more\n".repeat(100));
            }
        });
        on("/async-endless", (request, response) -> {
            AsyncContext async = Waits.start(request, 20_000);
            async.start(() -> ((Task) cycle -> endless(Waits.response(cycle))).quietly(async));
        });
        on("/listener-endless", (request, response) -> endlessListener(Waits.start(request, 20_000)));
    }

    private CountDownLatch latch(HttpServletRequest request) {
        return waiting.computeIfAbsent(request.getQueryString(), name -> new CountDownLatch(1));
    }

    private static void events(HttpServletResponse response, CountDownLatch latch) throws IOException {
        response.setContentType("text/event-stream");
        response.getWriter().write("data: first\n\n");
        response.flushBuffer();
        await(latch);
        response.getWriter().write("data: second\n\n");
        response.getWriter().flush();
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
                throw new IOException("boom: first event did not arrive");
            }
        } catch (InterruptedException givenUp) {
            Thread.currentThread().interrupt();
            throw new IOException(givenUp);
        }
    }

    private static void download(HttpServletResponse response, int blocks) throws IOException {
        response.setContentLengthLong((long) blocks * BLOCK.length);
        for (int i = 0; i < blocks; i++) {
            response.getOutputStream().write(BLOCK);
        }
    }

    /** Lets Tomcat copy a part of a file to the socket without a byte of it coming through the application. */
    private static void sendfile(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Boolean.TRUE.equals(request.getAttribute("org.apache.tomcat.sendfile.support"))) {
            throw new IOException("boom: no sendfile");
        }
        File file = new File(request.getServletContext().getRealPath("/large.bin")).getCanonicalFile();
        request.setAttribute("org.apache.tomcat.sendfile.filename", file.getPath());
        request.setAttribute("org.apache.tomcat.sendfile.start", 10L);
        request.setAttribute("org.apache.tomcat.sendfile.end", file.length());
        response.setContentLengthLong(file.length() - 10);
    }

    private static void endless(HttpServletResponse response) throws IOException {
        ServletOutputStream out = response.getOutputStream();
        while (true) {
            out.write(BLOCK);
        }
    }

    private static void endlessWriter(HttpServletResponse response) throws IOException {
        PrintWriter out = response.getWriter();
        while (!out.checkError()) {
            out.write("a line that somebody waits for\n".repeat(1000));
        }
    }

    private static void endlessListener(AsyncContext async) throws IOException {
        ServletOutputStream out = async.getResponse().getOutputStream();
        out.setWriteListener(new WriteListener() {
            @Override
            public void onWritePossible() throws IOException {
                while (out.isReady()) {
                    out.write(BLOCK);
                }
            }

            @Override
            public void onError(Throwable failure) {
                async.complete();
            }
        });
    }
}
