package io.substatus.internal.logfile;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Removes and compresses closed files each time another file is opened. Thread-safe.
 *
 * <p>That is done by a thread of low priority, which lives only as long as there is work, and never longer than
 * {@link #close}. A file is touched only under the lock under which it would be opened, so that never one is that lines go to. The
 * newest closed one is not compressed yet: a late line may still come, and readers may still be at it.
 */
final class KeptFiles implements FileNaming {

    private static final long CLOSE_MILLIS = 5_000;
    private static final int BUFFER_BYTES = 65_536;

    private final FileNaming naming;
    private final Retention retention;
    private final Logger logger;
    private final ReentrantLock lock = new ReentrantLock();

    private @Nullable Path open;
    private @Nullable Thread keeper;
    private boolean again;
    private long now;

    /** @param logger told what cannot be removed or compressed */
    KeptFiles(FileNaming naming, Retention retention, Logger logger) {
        this.naming = naming;
        this.retention = retention;
        this.logger = logger;
    }

    @Override
    public String suffix() {
        return naming.suffix();
    }

    @Override
    public FileNaming suffixed(String other) {
        return other.equals(suffix()) ? this : new KeptFiles(naming.suffixed(other), retention, logger);
    }

    @Override
    public long number(long epochMillis) {
        return naming.number(epochMillis);
    }

    @Override
    public boolean hasRoomFor(long bytes) {
        return naming.hasRoomFor(bytes);
    }

    @Override
    public String fileName(Path folder, long epochMillis, byte[] head, int bytes) throws IOException {
        String name = naming.fileName(folder, epochMillis, head, bytes);
        Path path = folder.resolve(name);
        lock.lock();
        try {
            boolean another = !path.equals(open);
            open = path;
            now = epochMillis;
            if (another) {
                start(folder);
            }
        } finally {
            lock.unlock();
        }
        return name;
    }

    @SuppressWarnings("ThreadPriorityCheck") // a wish, on which nothing depends
    private void start(Path folder) {
        if (keeper != null && keeper.isAlive()) {
            again = true;
            return;
        }
        Thread thread = new Thread(() -> run(folder), "substatus-log-keeper " + folder.getFileName());
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.setContextClassLoader(null); // an application's would be held
        keeper = thread;
        thread.start();
    }

    private void run(Path folder) {
        do {
            try {
                keep(folder);
            } catch (IOException | RuntimeException e) {
                tell(folder, e);
            }
        } while (hasMore());
    }

    private boolean hasMore() {
        lock.lock();
        try {
            boolean more = again && !Thread.currentThread().isInterrupted();
            again = false;
            if (!more) {
                keeper = null;
            }
            return more;
        } finally {
            lock.unlock();
        }
    }

    private void tell(Path path, Exception e) {
        if (!Thread.currentThread().isInterrupted()) {
            logger.log(Level.WARNING, "closed log file is left as it is: " + path + ", reason " + e);
        }
    }

    /** Goes through the closed files once. */
    private void keep(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        for (Path left : ClosedFile.leftBehind(folder)) {
            Files.deleteIfExists(left);
        }
        List<ClosedFile> closed =
                ClosedFile.of(folder).stream().filter(file -> !isOpen(file)).toList();
        for (int i = 0; i < closed.size() && !Thread.currentThread().isInterrupted(); i++) {
            try {
                keep(closed.get(i), i);
            } catch (IOException e) {
                tell(closed.get(i).plain(), e);
            }
        }
    }

    private boolean isOpen(ClosedFile file) {
        lock.lock();
        try {
            return file.plain().equals(open);
        } finally {
            lock.unlock();
        }
    }

    private void keep(ClosedFile file, int newer) throws IOException {
        if ((retention.files() > 0 && newer >= retention.files()) || isOld(file)) {
            remove(file);
        } else if (retention.compress() && newer > 0 && Files.exists(file.plain())) {
            compress(file);
        }
    }

    private boolean isOld(ClosedFile file) {
        lock.lock();
        try {
            return retention.days() > 0 && file.lastLine().toMillis() < now - TimeUnit.DAYS.toMillis(retention.days());
        } finally {
            lock.unlock();
        }
    }

    private void remove(ClosedFile file) throws IOException {
        lock.lock();
        try {
            if (!file.plain().equals(open)) {
                Files.deleteIfExists(file.plain());
                Files.deleteIfExists(file.compressed());
            }
        } finally {
            lock.unlock();
        }
    }

    private void compress(ClosedFile file) throws IOException {
        Path unfinished = file.unfinished();
        try {
            BasicFileAttributes before = attributes(file.plain());
            write(file, unfinished);
            Files.setLastModifiedTime(unfinished, before.lastModifiedTime());
            exchange(file, unfinished, before);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** What was compressed before, of lines that came later, stays in front: members of one gzip file follow each other. */
    private static void write(ClosedFile file, Path target) throws IOException {
        try (OutputStream out = Files.newOutputStream(target)) {
            if (Files.exists(file.compressed())) {
                copy(file.compressed(), out);
            }
            try (GZIPOutputStream member = new GZIPOutputStream(out, BUFFER_BYTES)) {
                copy(file.plain(), member);
            }
        }
    }

    /** By hand, because streams of files take no notice of an interrupt. */
    private static void copy(Path source, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = Files.newInputStream(source)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new InterruptedIOException("closing");
                }
                out.write(buffer, 0, count);
            }
        }
    }

    private void exchange(ClosedFile file, Path unfinished, BasicFileAttributes before) throws IOException {
        lock.lock();
        try {
            BasicFileAttributes after = attributes(file.plain());
            if (!file.plain().equals(open)
                    && after.size() == before.size()
                    && after.lastModifiedTime().equals(before.lastModifiedTime())) {
                Files.move(
                        unfinished,
                        file.compressed(),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
                Files.delete(file.plain());
            }
        } finally {
            lock.unlock();
        }
    }

    private static BasicFileAttributes attributes(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class);
    }

    /** Ends what is being done, which the next start will do. A name that is asked for afterwards begins it anew. */
    @Override
    public void close() {
        Thread thread;
        lock.lock();
        try {
            thread = keeper;
        } finally {
            lock.unlock();
        }
        if (thread != null) {
            thread.interrupt();
            await(thread);
        }
    }

    private static void await(Thread thread) {
        try {
            thread.join(CLOSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
