package io.substatus.scenarios.app;

import jakarta.servlet.UnavailableException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** What goes wrong inside of applications. */
public final class CauseActs extends Acting {
    /** Made by the container. */
    public CauseActs() {
        on(
                "/coupon",
                (request, response) -> response.setIntHeader(
                        "X-Percent", Integer.parseInt(request.getQueryString().substring(4))));
        on("/queue", CauseActs::fillQueue);
        on("/catalogue", (request, response) -> response.setIntHeader("X-Pages", pages()));
    }

    /** More than any test's server has; another thread fails, so the server itself lives on. */
    private static int pages() {
        return CompletableFuture.supplyAsync(() -> new long[Integer.MAX_VALUE - 8])
                .join()
                .length;
    }

    /** One worker, a queue of one, three tasks. */
    private static void fillQueue(HttpServletRequest request, HttpServletResponse response) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1));
        CountDownLatch end = new CountDownLatch(1);
        try {
            for (int i = 0; i < 3; i++) {
                pool.execute(() -> awaitQuietly(end));
            }
        } finally {
            end.countDown();
            pool.shutdown();
        }
    }

    private static void awaitQuietly(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Is away for a second; the container remembers that, so the servlet has a mapping of its own. */
    public static final class Away extends Acting {
        /** Made by the container. */
        public Away() {
            on("/engraver", (request, response) -> {
                throw new UnavailableException("the engraver is away", 1);
            });
        }
    }
}
