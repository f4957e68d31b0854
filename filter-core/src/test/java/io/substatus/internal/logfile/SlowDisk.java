package io.substatus.internal.logfile;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Waits before each write for as long as a test wants, or fails. Thread-safe. */
final class SlowDisk implements FileOpener {

    private final Semaphore gate = new Semaphore(1_000_000);
    private final AtomicInteger writes = new AtomicInteger();
    private volatile boolean broken;
    private volatile boolean waiting;

    /** From now on no write ends. */
    void hang() {
        gate.drainPermits();
    }

    /** So many writes may end. */
    void letGo(int count) {
        gate.release(count);
    }

    void setBroken(boolean now) {
        broken = now;
    }

    /** Whether a write has begun and not ended. */
    boolean isWaiting() {
        return waiting;
    }

    /** How many writes succeeded. */
    int writes() {
        return writes.get();
    }

    @Override
    public OutputStream open(File file) throws IOException {
        OutputStream real = FileOpener.REAL.open(file);
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("a byte at a time is not one write");
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                waiting = true;
                gate.acquireUninterruptibly();
                waiting = false;
                if (broken) {
                    throw new IOException("No space left on device");
                }
                real.write(bytes, offset, length);
                writes.incrementAndGet();
            }

            @Override
            public void close() throws IOException {
                real.close();
            }
        };
    }
}
