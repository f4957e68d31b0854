package io.substatus.architecture.broken;

/** Starts a thread that nobody stops. */
record StartsThread(Runnable task) {
    void start() {
        new Thread(task).start();
    }
}
