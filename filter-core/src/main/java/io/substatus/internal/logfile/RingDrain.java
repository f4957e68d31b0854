package io.substatus.internal.logfile;

import io.substatus.internal.ring.MappedRing;
import java.io.IOException;
import java.util.function.LongUnaryOperator;

/** Takes entries out of a ring and writes them into the log. Confined to its owner's lock. */
final class RingDrain {

    private final MappedRing ring;
    private final RingJournal journal;
    private final RollingFile file;
    private final LongUnaryOperator entries;
    private final RingBatch batch;

    /** @param entries finds the next entry at or behind a position, or says -1 */
    RingDrain(MappedRing ring, RingJournal journal, RollingFile file, LongUnaryOperator entries) {
        this.ring = ring;
        this.journal = journal;
        this.file = file;
        this.entries = entries;
        this.batch = new RingBatch(ring.capacity());
    }

    /**
     * Writes what is there, as much as goes at once.
     *
     * @return how many lines were written, or -1 if there was no entry
     * @throws IOException if nothing could be written; the entries stay
     */
    int once() throws IOException {
        long end = collect();
        journal.confirm();
        if (end == journal.position()) {
            return -1;
        }
        if (batch.lines() > 0) {
            file.write(batch.bytes(), 0, batch.length(), batch.firstMillis(), batch.lastMillis());
        }
        journal.wrote(end, batch.lastMillis());
        ring.free(end);
        return batch.lines();
    }

    private long collect() {
        batch.clear();
        long end = journal.position();
        long at = entries.applyAsLong(end);
        while (at >= 0 && batch.takes(ring, at, file)) {
            end = ring.next(at);
            at = entries.applyAsLong(end);
        }
        return end;
    }
}
