package io.substatus.internal.logfile;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A disk that can be full or read-only: a small one in memory, mounted for the test, where the machine allows that, and one that
 * pretends, for which neither log files nor a ring can be made or written. Confined to one test.
 */
abstract class SmallDisk implements AutoCloseable {

    private final Path folder;

    SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Where the log is. */
    Path folder() {
        return folder;
    }

    /** What opens its files. */
    abstract FileOpener opener();

    /** Leaves not a byte of room. */
    abstract void fill() throws IOException;

    /** Makes room for everything. */
    abstract void free() throws IOException;

    /** Lets nobody write; what is open stays open. */
    abstract void protect() throws IOException;

    /** Lets everybody write again. */
    abstract void unprotect() throws IOException;

    @Override
    public abstract void close() throws IOException;

    /** Whether this machine lets us mount. */
    static boolean canMount(Path somewhere) {
        try {
            run("mount", "-t", "tmpfs", "-o", "size=64k", "none", somewhere.toString());
            run("umount", somewhere.toString());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** A real one of that many bytes. */
    static SmallDisk mounted(Path folder, int bytes) throws IOException {
        run("mount", "-t", "tmpfs", "-o", "size=" + bytes, "none", folder.toString());
        return new Mounted(folder);
    }

    /** One that pretends. */
    static SmallDisk pretended(Path folder) {
        return new Pretended(folder);
    }

    private static void run(String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(String.join(" ", command));
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static final class Mounted extends SmallDisk {
        private static final int PIECE = 4096;

        Mounted(Path folder) {
            super(folder);
        }

        @Override
        FileOpener opener() {
            return FileOpener.REAL;
        }

        @Override
        void fill() throws IOException {
            try (OutputStream out = Files.newOutputStream(folder().resolve("filler"))) {
                while (folder().toFile().getUsableSpace() > 0) {
                    out.write(new byte[PIECE]);
                }
            } catch (IOException e) {
                if (folder().toFile().getUsableSpace() > 0) {
                    throw e;
                }
            }
        }

        @Override
        void free() throws IOException {
            Files.deleteIfExists(folder().resolve("filler"));
            run("mount", "-o", "remount,size=64m", folder().toString());
        }

        /** Another file system over it: with files that are open no file system can be made read-only. */
        @Override
        void protect() throws IOException {
            run("mount", "-t", "tmpfs", "-o", "size=64k,ro", "none", folder().toString());
        }

        @Override
        void unprotect() throws IOException {
            run("umount", folder().toString());
        }

        @Override
        public void close() throws IOException {
            run("umount", "-l", folder().toString());
        }
    }

    private static final class Pretended extends SmallDisk {
        private volatile String trouble = "";

        Pretended(Path folder) {
            super(folder);
        }

        @Override
        FileOpener opener() {
            return file -> {
                check();
                return checking(FileOpener.REAL.open(file));
            };
        }

        private OutputStream checking(OutputStream real) {
            return new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    write(new byte[] {(byte) b}, 0, 1);
                }

                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    if (!trouble.isEmpty()) {
                        real.write(bytes, offset, length / 2);
                    }
                    check();
                    real.write(bytes, offset, length);
                }

                @Override
                public void close() throws IOException {
                    real.close();
                }
            };
        }

        private void check() throws IOException {
            if (!trouble.isEmpty()) {
                throw new IOException(trouble);
            }
        }

        private File ring() {
            return folder().resolve(RingLog.FILE_NAME).toFile();
        }

        private void begin(String what) throws IOException {
            trouble = what;
            if (!ring().exists()) {
                Files.createDirectory(ring().toPath());
            }
        }

        private void end() throws IOException {
            trouble = "";
            if (ring().isDirectory()) {
                Files.delete(ring().toPath());
            }
        }

        @Override
        void fill() throws IOException {
            begin("No space left on device");
        }

        @Override
        void free() throws IOException {
            end();
        }

        @Override
        void protect() throws IOException {
            begin("Read-only file system");
        }

        @Override
        void unprotect() throws IOException {
            end();
        }

        @Override
        public void close() {}
    }
}
