package io.substatus.demo.shop;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** One printer with a tray for four jobs; it refuses a fifth. Thread-safe. */
final class LabelPrinter {

    private static final long MILLIS_PER_LABEL = 120;

    private final ThreadPoolExecutor printer =
            new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new ArrayBlockingQueue<>(4), task -> {
                Thread thread = new Thread(task, "label-printer");
                thread.setDaemon(true);
                return thread;
            });

    void print(int labels) {
        for (int i = 0; i < labels; i++) {
            printer.execute(LabelPrinter::printOne);
        }
    }

    private static void printOne() {
        try {
            TimeUnit.MILLISECONDS.sleep(MILLIS_PER_LABEL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
