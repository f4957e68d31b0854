package io.substatus.internal.servlet;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import org.jspecify.annotations.Nullable;

/**
 * Our two listeners of an asynchronous cycle. The first one is added before any of the application's and remembers what
 * happened; the last one is added when the chain has returned, after all of theirs, and answers what nobody answered.
 */
final class AsyncListeners {

    private AsyncListeners() {}

    /** Remembers the error and ends the exchange on completion. Containers call it twice, early or never. */
    record First(ServletExchange exchange) implements AsyncListener {

        @Override
        public void onComplete(AsyncEvent event) {
            exchange.completed();
        }

        @Override
        public void onTimeout(AsyncEvent event) {}

        @Override
        public void onError(AsyncEvent event) {
            @Nullable Throwable error = event.getThrowable();
            if (error != null && exchange.response().hasWriteFailed()) {
                QuietEnd.clientGone(exchange, error);
            }
        }

        /** The next cycle registers its own listeners, see {@link ServletExchange#asyncStarted}. */
        @Override
        public void onStartAsync(AsyncEvent event) {}
    }

    /** Answers a timeout or an error that the application has left open. */
    record Last(ServletExchange exchange, WatchedAsyncContext context) implements AsyncListener {

        @Override
        public void onComplete(AsyncEvent event) {
            exchange.completed();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            AsyncEnd.timedOut(exchange, context);
        }

        @Override
        public void onError(AsyncEvent event) {
            @Nullable Throwable error = event.getThrowable();
            if (error != null) {
                AsyncEnd.failed(exchange, context, error);
            }
        }

        @Override
        public void onStartAsync(AsyncEvent event) {}
    }
}
