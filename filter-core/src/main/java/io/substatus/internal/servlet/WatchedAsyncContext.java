package io.substatus.internal.servlet;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * An asynchronous cycle as the application sees it. It knows by a flag of its own whether the application has ended the
 * cycle, which no container tells reliably inside a listener, and makes the page of an error before the cycle ends.
 *
 * <p>Thread-safe: {@link #lock} is held while a page is made and while the cycle is completed, so that the container's
 * thread, the application's and a timeout never answer twice or complete a half-written page.
 */
final class WatchedAsyncContext implements AsyncContext {

    private static final long NEAR_MILLIS = 1000;

    private final AsyncContext container;
    private final ServletExchange exchange;
    private final boolean original;
    private final ReentrantLock lock;
    private final long startNanos = System.nanoTime();
    private volatile boolean done;
    private boolean ending; // the application completed the cycle; guarded by lock
    private boolean returned; // the chain has returned; guarded by lock

    WatchedAsyncContext(AsyncContext container, ServletExchange exchange, boolean original, ReentrantLock lock) {
        this.container = container;
        this.exchange = exchange;
        this.original = original;
        this.lock = lock;
    }

    /** Whether the application completed or dispatched the cycle. */
    boolean isDone() {
        return done;
    }

    @Override
    public void complete() {
        lock.lock();
        try {
            if (!done) {
                QuietEnd.answerEmptyError(exchange);
            }
            done = true;
            if (returned && isFarFromTimeout()) {
                exchange.writeLine(); // the container ends the answer at once, or it refuses
            }
            container.complete();
            ending = true;
            if (exchange.response().hasWriteFailed()) {
                QuietEnd.clientGone(exchange, null);
            }
        } finally {
            lock.unlock();
        }
    }

    /** A cycle that times out in this moment cannot be completed any more, and another answer goes out. */
    private boolean isFarFromTimeout() {
        long timeout = container.getTimeout();
        long left = timeout - (System.nanoTime() - startNanos) / 1_000_000;
        return timeout <= 0 || left > Math.min(timeout / 2, NEAR_MILLIS);
    }

    /** The chain in which the cycle was started has returned; all listeners of the application are there. */
    void chainReturned() {
        lock.lock();
        try {
            returned = true;
            if (ending) {
                exchange.writeLine();
            }
        } finally {
            lock.unlock();
        }
        if (!done) {
            listenLast();
        }
    }

    /** Ends the cycle after our own page; an application that was faster is left alone. */
    void completeAfterPage() {
        lock.lock();
        try {
            if (!done) {
                done = true;
                container.complete();
            }
        } catch (IllegalStateException alreadyComplete) {
            exchange.note("asynchronous cycle was complete before its page", alreadyComplete);
        } finally {
            lock.unlock();
        }
    }

    /** Ends the cycle with an exception out of a dispatch, which makes the container break the connection off. */
    void abort(Throwable e) {
        done = true;
        exchange.abortWith(e);
        try {
            container.dispatch(Dispatches.ERROR_LOCATION);
        } catch (IllegalStateException over) {
            exchange.note("asynchronous cycle was over before it could be broken off", over);
        }
    }

    @Override
    public void dispatch() {
        done = true;
        container.dispatch();
    }

    @Override
    public void dispatch(String path) {
        done = true;
        container.dispatch(path);
    }

    @Override
    public void dispatch(ServletContext context, String path) {
        done = true;
        container.dispatch(context, path);
    }

    /** Runs the task; one that throws is answered at once, where Jetty would wait for the timeout. */
    @Override
    public void start(Runnable task) {
        container.start(() -> {
            try {
                task.run();
            } catch (Throwable e) {
                AsyncEnd.threw(exchange, this, e);
            }
        });
    }

    @Override
    public void addListener(AsyncListener listener) {
        container.addListener(new ApplicationListener(listener));
    }

    @Override
    public void addListener(AsyncListener listener, ServletRequest request, ServletResponse response) {
        container.addListener(new ApplicationListener(listener), request, response);
    }

    /** Listens before the application does. */
    void listenFirst() {
        container.addListener(new AsyncListeners.First(exchange));
    }

    /** Listens after all listeners of the application. */
    private void listenLast() {
        try {
            container.addListener(new AsyncListeners.Last(exchange, this));
        } catch (IllegalStateException alreadyComplete) {
            exchange.note("asynchronous cycle was complete when the chain returned", alreadyComplete);
            exchange.completed();
        }
    }

    @Override
    public <T extends AsyncListener> T createListener(Class<T> type) throws ServletException {
        return container.createListener(type);
    }

    @Override
    public ServletRequest getRequest() {
        return container.getRequest();
    }

    @Override
    public ServletResponse getResponse() {
        return container.getResponse();
    }

    @Override
    public boolean hasOriginalRequestAndResponse() {
        return original;
    }

    @Override
    public void setTimeout(long milliseconds) {
        container.setTimeout(milliseconds);
    }

    @Override
    public long getTimeout() {
        return container.getTimeout();
    }

    /** Hands the application events that lead back to this object instead of the container's. */
    private final class ApplicationListener implements AsyncListener {

        private final AsyncListener listener;

        ApplicationListener(AsyncListener listener) {
            this.listener = listener;
        }

        private AsyncEvent ours(AsyncEvent event) {
            return new AsyncEvent(
                    WatchedAsyncContext.this,
                    event.getSuppliedRequest(),
                    event.getSuppliedResponse(),
                    event.getThrowable());
        }

        @Override
        public void onComplete(AsyncEvent event) throws IOException {
            listener.onComplete(ours(event));
        }

        @Override
        public void onTimeout(AsyncEvent event) throws IOException {
            listener.onTimeout(ours(event));
        }

        @Override
        public void onError(AsyncEvent event) throws IOException {
            listener.onError(ours(event));
        }

        @Override
        public void onStartAsync(AsyncEvent event) throws IOException {
            listener.onStartAsync(
                    exchange.async() == null
                            ? ours(event)
                            : new AsyncEvent(
                                    exchange.async(),
                                    event.getSuppliedRequest(),
                                    event.getSuppliedResponse(),
                                    event.getThrowable()));
        }
    }
}
