package io.substatus.testkit.launch;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * A handler for {@code ContainerOptions.jettyHandler}: the answer to a request with a header {@code X-Hold} goes out, but
 * neither the application nor the server learns that its last byte has been sent, until a request with the same value as
 * {@code X-Release} comes. Thread-safe.
 */
public final class LateEnds extends Handler.Wrapper {
    private static final long LONGEST_SECONDS = 20;

    private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();

    /** Made by the launcher. */
    public LateEnds() {}

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String released = request.getHeaders().get("X-Release");
        if (released != null) {
            latch(released).countDown();
        }
        String hold = request.getHeaders().get("X-Hold");
        return super.handle(request, hold == null ? response : new Late(request, response, latch(hold)), callback);
    }

    private CountDownLatch latch(String name) {
        return held.computeIfAbsent(name, unused -> new CountDownLatch(1));
    }

    private static final class Late extends Response.Wrapper {
        private final CountDownLatch latch;

        Late(Request request, Response response, CountDownLatch latch) {
            super(request, response);
            this.latch = latch;
        }

        @Override
        public void write(boolean last, ByteBuffer content, Callback callback) {
            super.write(last, content, last ? Callback.from(this::await, callback) : callback);
        }

        private void await() {
            try {
                if (!latch.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("release: none (expected: one in " + LONGEST_SECONDS + " s)");
                }
            } catch (InterruptedException givenUp) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
