package io.substatus.internal.servlet;

import jakarta.servlet.WriteListener;
import java.io.IOException;

/**
 * Stands between the container and the application's write listener. A client that left shows only in {@code onError};
 * and what {@code onWritePossible} throws Jetty makes an empty 200. Called by one thread at a time.
 */
record WatchedWriteListener(WriteListener listener, ServletExchange exchange) implements WriteListener {

    @Override
    public void onWritePossible() throws IOException {
        try {
            listener.onWritePossible();
        } catch (Throwable e) {
            WatchedAsyncContext cycle = exchange.async();
            boolean gone = exchange.response().hasWriteFailed();
            if (gone) {
                QuietEnd.clientGone(exchange, e);
            }
            if (cycle == null || gone || ThrownEnd.isFatal(e)) {
                throw e; // for the container to tell the listener
            }
            listener.onError(e);
            AsyncEnd.threw(exchange, cycle, e);
        }
    }

    @Override
    public void onError(Throwable failure) {
        if (failure instanceof IOException) {
            exchange.response().noteWriteFailure();
            QuietEnd.clientGone(exchange, failure);
        }
        listener.onError(failure);
    }
}
