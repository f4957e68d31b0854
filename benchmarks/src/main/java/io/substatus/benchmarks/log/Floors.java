package io.substatus.benchmarks.log;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What no log can be faster than, and what it has to be measured by. Stateless. */
final class Floors {

    private static final int LINE = 1024;
    private static final int BATCH = 64 * 1024;
    private static final int MAPPED = 1024 * 1024;

    private Floors() {}

    /** Formats, and throws the line away. Thread-safe. */
    static final class Format implements OpenLog {

        @Override
        public Caller caller() {
            byte[] line = new byte[LINE];
            HandFormat format = new HandFormat();
            Entries entries = new Entries();
            return () -> format.put(entries.next(), line, 0);
        }

        @Override
        public void close() {}
    }

    /** Copies a line that is ready into a mapped file, round and round, each thread in a file of its own. Thread-safe. */
    static final class Copy implements OpenLog {

        private final Path folder;
        private int files;

        Copy(Path folder) {
            this.folder = folder;
        }

        @Override
        public synchronized Caller caller() {
            byte[] line = (OneLine.ready() + "\r\n").getBytes(StandardCharsets.US_ASCII);
            MappedByteBuffer memory = map(folder.resolve("mapped-" + files++));
            return () -> {
                if (memory.remaining() < line.length) {
                    memory.clear();
                }
                memory.put(line);
            };
        }

        private static MappedByteBuffer map(Path path) {
            try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
                MappedByteBuffer memory = file.getChannel().map(FileChannel.MapMode.READ_WRITE, 0, MAPPED);
                memory.put(new byte[MAPPED]);
                return memory;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {}
    }

    /** Formats into a buffer of the thread, which is written when it is full. Thread-safe. */
    static final class Batch implements OpenLog {

        private final OutputStream out;
        private final List<Buffer> buffers = new ArrayList<>();

        Batch(Path folder) {
            out = Floors.open(folder);
        }

        @Override
        public synchronized Caller caller() {
            Buffer buffer = new Buffer(out);
            buffers.add(buffer);
            return buffer;
        }

        @Override
        public synchronized void close() {
            buffers.forEach(Buffer::flush);
            Floors.close(out);
        }
    }

    /** One thread's lines that are not yet written. Confined to one thread. */
    private static final class Buffer implements OpenLog.Caller {

        private final OutputStream out;
        private final HandFormat format = new HandFormat();
        private final Entries entries = new Entries();
        private final byte[] bytes = new byte[BATCH + LINE];
        private int count;

        Buffer(OutputStream out) {
            this.out = out;
        }

        @Override
        public void log() {
            count = format.put(entries.next(), bytes, count);
            if (count >= BATCH) {
                flush();
            }
        }

        void flush() {
            write(out, bytes, count);
            count = 0;
        }
    }

    /** Formats, and writes the line at once. Thread-safe. */
    static final class Each implements OpenLog {

        private final OutputStream out;

        Each(Path folder) {
            out = Floors.open(folder);
        }

        @Override
        public Caller caller() {
            byte[] line = new byte[LINE];
            HandFormat format = new HandFormat();
            Entries entries = new Entries();
            return () -> write(out, line, format.put(entries.next(), line, 0));
        }

        @Override
        public void close() {
            Floors.close(out);
        }
    }

    private static OutputStream open(Path folder) {
        try {
            return new FileOutputStream(folder.resolve("floor.log").toFile(), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(OutputStream out, byte[] bytes, int count) {
        try {
            out.write(bytes, 0, count);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(OutputStream out) {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
