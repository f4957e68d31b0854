package io.substatus.internal.logfile;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** Writes to real files until it is told that the disk is full. Confined to one test. */
final class FailingDisk implements FileOpener {

    private final List<Integer> writes = new ArrayList<>();
    private int opened;
    private int room = Integer.MAX_VALUE;
    private int failuresLeft;

    /** From now on so many writes fail, each after so many bytes. */
    void failNext(int failures, int bytesThatFit) {
        failuresLeft = failures;
        room = bytesThatFit;
    }

    /** The length of each write that succeeded. */
    List<Integer> writes() {
        return writes;
    }

    int opened() {
        return opened;
    }

    @Override
    public OutputStream open(File file) throws IOException {
        opened++;
        OutputStream real = FileOpener.REAL.open(file);
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("a byte at a time is not one write");
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                if (failuresLeft > 0) {
                    failuresLeft--;
                    real.write(bytes, offset, Math.min(room, length));
                    throw new IOException("No space left on device");
                }
                real.write(bytes, offset, length);
                writes.add(length);
            }

            @Override
            public void close() throws IOException {
                real.close();
            }
        };
    }
}
