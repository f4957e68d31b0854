package io.substatus.internal.guard.address;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The few threads that look up names, because nobody can tell a resolver how long to take. They are made when needed and
 * end by themselves when there was nothing to do for some seconds, so nobody has to stop them. Stateless.
 */
final class NameThreads {

    private static final int THREADS = 4;
    private static final int IDLE_SECONDS = 3;
    private static final int WAITING = 1_000;

    private NameThreads() {}

    /** An executor that refuses what would wait too long. */
    static Executor create() {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(WAITING),
                NameThreads::thread,
                new ThreadPoolExecutor.AbortPolicy());
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "substatus-names");
        thread.setDaemon(true);
        thread.setContextClassLoader(null);
        return thread;
    }
}
