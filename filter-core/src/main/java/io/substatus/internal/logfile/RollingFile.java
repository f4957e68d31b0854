package io.substatus.internal.logfile;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The file that lines go to: which one it is, when it is opened anew, and what it begins with then. Confined to its owner's
 * lock.
 *
 * <p>The first line makes the file: no line, no file. A preamble comes, in one write with its line, each time the file is
 * opened: for the first line after the start, the first of another period or number, after 15 minutes of silence (as
 * HTTP.sys, which closes its handle then), and when somebody took the file away, which is looked for once a second at most.
 * Files are never renamed.
 *
 * <p>When a write fails the file is opened again and the bytes tried once more.
 */
final class RollingFile implements Closeable {

    private static final long SILENCE_MILLIS = 15 * 60_000L;
    private static final long LOOK_MILLIS = 1_000;

    /** What a file that was cut short may need before the next line. */
    private static final int LINE_END = 2;

    private final Path folder;
    private final FileNaming naming;
    private final Preamble preamble;
    private final FileOpener opener;
    private Watcher watcher;

    /** Others may ask which one it is. */
    private volatile @Nullable OpenLogFile file;

    private long lastLine;
    private long lastLook;

    /**
     * Prepares writing; touches no file.
     *
     * @param folder where the files lie; made when the first line comes
     * @param naming when files change, and their names
     * @param preamble what a file begins with each time it is opened
     */
    RollingFile(Path folder, FileNaming naming, Preamble preamble, FileOpener opener, Watcher watcher) {
        this.folder = folder;
        this.naming = naming;
        this.preamble = preamble;
        this.opener = opener;
        this.watcher = watcher;
    }

    Path folder() {
        return folder;
    }

    /** The file that is open, or null. Any thread may ask. */
    @Nullable
    Path current() {
        OpenLogFile open = file;
        return open == null ? null : open.path();
    }

    /** From now on somebody else hears what happens. */
    void watchedBy(Watcher another) {
        watcher = another;
    }

    /** Whether a line can follow another in one write: nothing begins with the second that the first has not. */
    boolean follows(long earlierMillis, long laterMillis) {
        return naming.number(earlierMillis) == naming.number(laterMillis)
                && !Elapsed.atLeast(SILENCE_MILLIS, earlierMillis, laterMillis);
    }

    /**
     * Goes on with a file as if it had never been left, so without a preamble if the next line follows.
     *
     * @param lastMillis the time of its last line
     */
    void resume(OpenLogFile open, long lastMillis) {
        leave();
        file = open;
        lastLine = lastMillis;
        lastLook = lastMillis;
    }

    /**
     * Writes lines that follow each other.
     *
     * @param firstMillis the time of the first line
     * @param lastMillis the time of the last line
     * @throws IOException if they could not be written; then none of them is there
     */
    void write(byte[] buffer, int offset, int length, long firstMillis, long lastMillis) throws IOException {
        OpenLogFile open = file;
        if (open == null || !isUsable(open, length, firstMillis) || !appended(open, buffer, offset, length)) {
            writeAsFirst(buffer, offset, length, firstMillis);
        }
        lastLine = lastMillis;
    }

    private boolean appended(OpenLogFile open, byte[] buffer, int offset, int length) {
        try {
            watcher.writes(open, OpenLogFile.NOTHING);
            open.write(buffer, offset, length);
            return true;
        } catch (IOException e) {
            watcher.opensAgain(e);
            return false;
        }
    }

    private boolean isUsable(OpenLogFile open, int length, long now) {
        if (open.period() != naming.number(now)
                || !naming.hasRoomFor(open.length() + length)
                || Elapsed.atLeast(SILENCE_MILLIS, lastLine, now)) {
            return false;
        }
        if (!Elapsed.atLeast(LOOK_MILLIS, lastLook, now)) {
            return true;
        }
        lastLook = now;
        return open.isInPlace();
    }

    private void writeAsFirst(byte[] buffer, int offset, int length, long now) throws IOException {
        leave();
        byte[] head = preamble.before(now);
        String name = naming.fileName(folder, now, head, head.length + LINE_END + length);
        OpenLogFile opened = OpenLogFile.open(folder.resolve(name), naming.number(now), opener);
        file = opened;
        lastLook = now;
        try {
            byte[] before = joined(opened.lineEndIfTorn(), head, 0, head.length);
            watcher.writes(opened, before);
            byte[] block = joined(before, buffer, offset, length);
            opened.write(block, 0, block.length);
        } catch (IOException | RuntimeException e) {
            leave();
            throw e;
        }
    }

    private static byte[] joined(byte[] head, byte[] buffer, int offset, int length) {
        byte[] block = new byte[head.length + length];
        System.arraycopy(head, 0, block, 0, head.length);
        System.arraycopy(buffer, offset, block, head.length, length);
        return block;
    }

    /** Closes the file; the next line opens one. */
    void leave() {
        OpenLogFile old = file;
        file = null;
        if (old == null) {
            return;
        }
        try {
            old.close();
        } catch (IOException e) {
            watcher.notClosed(e);
        }
    }

    /** Closes the file, and ends what goes on in the background. */
    @Override
    public void close() {
        leave();
        naming.close();
    }

    /** Hears what happens to the file. */
    interface Watcher {

        /**
         * Called before bytes are written.
         *
         * @param before what comes before the lines
         * @throws IOException if they must not be written
         */
        void writes(OpenLogFile open, byte[] before) throws IOException;

        /** Called before a file that worked is opened again. */
        void opensAgain(IOException cause);

        /** Called when the end of a file was not clean; every line was written before. */
        void notClosed(IOException cause);
    }
}
