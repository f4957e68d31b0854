package io.substatus.internal.logfile;

import io.substatus.internal.ring.DamagedRingException;
import io.substatus.internal.ring.MappedRing;
import io.substatus.internal.ring.Remains;
import io.substatus.internal.ring.RingFile;
import java.io.IOException;
import java.lang.System.Logger;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Completes the log of a process that died: what it had in its ring and not yet in its log. It may die itself at any
 * moment and be done again. Confined to one recovery.
 */
final class RingRecovery {

    /** More than a process can have written between two checkpoints, unless a ring is greater. */
    private static final long TAIL_BYTES = 1 << 28;

    private final LogPlace place;
    private final RingFile file;
    private final RingReport report;

    RingRecovery(LogPlace place, RingFile file, RingReport report) {
        this.place = place;
        this.file = file;
        this.report = report;
    }

    /**
     * Completes what a dead process left in a folder, if nobody has it.
     *
     * @return how many lines that were
     * @throws IOException if that cannot be done now; the next start will try
     */
    static long complete(LogPlace place, Logger logger) throws IOException {
        Path path = place.folder().resolve(RingLog.FILE_NAME);
        if (!Files.isRegularFile(path)) {
            return 0;
        }
        try (RingFile file = RingFile.open(path)) {
            return file == null ? 0 : new RingRecovery(place, file, RingReport.of(place.folder(), logger)).run();
        }
    }

    /**
     * Completes the log, or puts aside what cannot be read. Afterwards nothing in the ring is needed any more.
     *
     * @return how many lines were written
     * @throws IOException if the log cannot be written, or the ring not be read or copied; it is left as it was
     */
    long run() throws IOException {
        Remains remains = null;
        try {
            remains = file.remains();
        } catch (DamagedRingException e) {
            report.damaged(file.setAside(), String.valueOf(e.getMessage()));
            file.discard();
        }
        if (remains == null) {
            return 0;
        }
        if (remains.damaged() > 0) {
            report.damaged(file.setAside(), "entries that are not whole: " + remains.damaged());
        }
        long lines = complete(remains);
        report.recovered(lines);
        return lines;
    }

    /**
     * Completes the log with these.
     *
     * @return how many lines were written
     * @throws IOException if the log cannot be written
     */
    long complete(Remains remains) throws IOException {
        LogPlace then = place.labelled(remains.label());
        RingJournal journal = new RingJournal(file, remains.start(), report);
        long lines = 0;
        try (RollingFile log = then.open(journal)) {
            lines = resume(remains, journal, log);
            RingDrain drain = new RingDrain(remains.ring(), journal, log, remains::from);
            for (int more = drain.once(); more >= 0; more = drain.once()) {
                lines += more;
            }
        }
        file.checkpointEmpty();
        return lines;
    }

    /**
     * Goes past the lines that are there, and completes the one that is there in part. If nothing else is behind them, the log
     * goes on there, else with a new block.
     */
    private long resume(Remains remains, RingJournal journal, RollingFile log) throws IOException {
        LogNote note = LogNote.read(remains.note());
        if (note == null || !Files.isRegularFile(place.folder().resolve(note.name()))) {
            return 0;
        }
        OpenLogFile open = OpenLogFile.open(place.folder().resolve(note.name()), note.period(), place.opener());
        boolean goesOn = false;
        try {
            long behind = open.length() - note.length();
            if (behind < 0 || behind > TAIL_BYTES || (behind == 0 && note.before().length > 0)) {
                return 0;
            }
            WrittenTail tail = new WrittenTail(open.from(note.length()));
            completeHead(open, note, tail);
            Passed passed = pass(open, tail, remains, note.lastMillis());
            goesOn = !tail.isForeign() && open.lineEndIfTorn().length == 0;
            journal.goesOn(goesOn ? open : null, passed.position(), passed.lastMillis());
            if (goesOn) {
                log.resume(open, passed.lastMillis());
            }
            return passed.completed();
        } finally {
            if (!goesOn) {
                open.close();
            }
        }
    }

    private static void completeHead(OpenLogFile open, LogNote note, WrittenTail tail) throws IOException {
        byte[] before = note.before();
        int begun = tail.skip(before);
        if (begun > 0 && begun < before.length) {
            open.write(before, begun, before.length - begun);
        }
    }

    /** The checkpoint stays as it is meanwhile: it would say that the file is longer than the lines before it. */
    private static Passed pass(OpenLogFile open, WrittenTail tail, Remains remains, long lastMillis)
            throws IOException {
        MappedRing ring = remains.ring();
        Passed passed = new Passed(remains.start(), lastMillis, 0);
        for (long at = remains.from(passed.position()); at >= 0; at = remains.from(passed.position())) {
            byte[] line = new byte[ring.length(at)];
            ring.copy(at, line.length, line, 0);
            int there = tail.skipLine(line);
            if (there == 0 && line.length > 0) {
                break;
            }
            if (there < line.length) {
                open.write(line, there, line.length - there);
            }
            passed =
                    new Passed(ring.next(at), ring.epochMillis(at), passed.completed() + (there < line.length ? 1 : 0));
        }
        return passed;
    }

    /** How far the log holds what is in the ring. */
    private record Passed(long position, long lastMillis, long completed) {}
}
