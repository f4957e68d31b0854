package io.substatus.benchmarks.log;

/** A log that is open. Thread-safe. */
interface OpenLog extends AutoCloseable {

    /** Makes what one thread needs to write lines: its request, its buffers. */
    Caller caller();

    /** Writes what is still held, and waits for it. */
    @Override
    void close();

    /** Writes the line. Confined to one thread. */
    @FunctionalInterface
    interface Caller {
        void log();
    }
}
