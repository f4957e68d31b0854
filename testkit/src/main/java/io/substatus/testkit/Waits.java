package io.substatus.testkit;

/** Waiting where an interrupt means that the test run is being given up. Stateless. */
final class Waits {
    private Waits() {}

    /** Waits on a monitor that the caller holds, in a loop that checks its condition. */
    @SuppressWarnings("WaitNotInLoop")
    static void on(Object monitor, long millis) {
        try {
            monitor.wait(millis);
        } catch (InterruptedException givenUp) {
            throw interrupted(givenUp);
        }
    }

    static ContainerException interrupted(InterruptedException givenUp) {
        Thread.currentThread().interrupt();
        return new ContainerException("interrupted", givenUp);
    }
}
