package io.substatus.demo.annex;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A listener of an application that jams on request, so that its start or stop takes a while. Thread-safe. */
final class Shutters implements ServletContextListener {

    private static final int PATIENCE_SECONDS = 20;

    private final AtomicReference<@Nullable Jam> next = new AtomicReference<>();

    /** Lets the next start or stop get stuck. */
    Jam jam() {
        Jam jam = new Jam(new CountDownLatch(1), new CountDownLatch(1));
        next.set(jam);
        return jam;
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        move();
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        move();
    }

    private void move() {
        Jam jam = next.getAndSet(null);
        if (jam != null) {
            jam.stuck.countDown();
            await(jam.freed);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.getLogger(Shutters.class.getName()).log(System.Logger.Level.WARNING, "nobody came");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * A start or stop that is held up.
     *
     * @param stuck open when it is
     * @param freed open when it may go on
     */
    record Jam(CountDownLatch stuck, CountDownLatch freed) {

        void awaitStuck() {
            await(stuck);
        }

        void free() {
            freed.countDown();
        }
    }
}
