package io.substatus.testkit.kill;

/** Waiting where an interrupt means that the run is being given up. Stateless. */
final class Pauses {
    private Pauses() {}

    static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException givenUp) {
            throw interrupted(givenUp);
        }
    }

    static void join(Thread thread, long millis) {
        try {
            thread.join(millis);
        } catch (InterruptedException givenUp) {
            throw interrupted(givenUp);
        }
        if (thread.isAlive()) {
            throw new IllegalStateException(
                    "thread: " + thread.getName() + " (expected: to end within " + millis + " ms)");
        }
    }

    private static IllegalStateException interrupted(InterruptedException givenUp) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted", givenUp);
    }
}
