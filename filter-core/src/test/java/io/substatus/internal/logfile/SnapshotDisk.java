package io.substatus.internal.logfile;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Random;

/** Writes to real files piece by piece, and lets somebody look after each, as a killed process could leave them. */
final class SnapshotDisk implements FileOpener {

    private final Random random;
    private final Runnable look;
    private boolean full;

    SnapshotDisk(Random random, Runnable look) {
        this.random = random;
        this.look = look;
    }

    /** From now on a write ends after a piece, or does not. */
    void setFull(boolean now) {
        full = now;
    }

    @Override
    public OutputStream open(File file) throws IOException {
        OutputStream real = FileOpener.REAL.open(file);
        look.run();
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("a byte at a time is not one write");
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                look.run();
                int done = 0;
                while (done < length) {
                    int piece = 1 + random.nextInt(length - done);
                    real.write(bytes, offset + done, piece);
                    done += piece;
                    look.run();
                    if (full) {
                        throw new IOException("No space left on device");
                    }
                }
            }

            @Override
            public void close() throws IOException {
                real.close();
            }
        };
    }
}
