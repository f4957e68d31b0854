package io.substatus.internal.ring;

import java.nio.LongBuffer;
import java.util.zip.CRC32C;

/**
 * Finds entries in a ring that nobody writes any more. It runs once, at the start of a process, when no code is compiled yet: so
 * it copies pages and looks at them in an array. Confined to one thread.
 */
final class RingScan {

    private static final int MOST_WORDS = Layout.PAGE / Long.BYTES;

    private final MappedRing ring;
    private final int capacity;
    private final long end;
    private final LongBuffer ringWords;
    private final long[] words;
    private final CRC32C sum = new CRC32C();
    private byte[] bytes = {};
    private int loaded = -1;

    /** @param end the position behind the last possible entry */
    RingScan(MappedRing ring, long end) {
        this.ring = ring;
        this.capacity = ring.capacity();
        this.end = end;
        this.ringWords = ring.words();
        this.words = new long[Math.min(MOST_WORDS, ringWords.capacity())];
    }

    /** Returns the next position with an entry's mark, from there on, or -1 if there is none. */
    long mark(long from) {
        long at = from;
        while (at < end) {
            word(at); // loads its page
            long mark = ring.mark(at);
            for (int i = slot(at); i < words.length && at < end; i++) {
                if (words[i] == mark) {
                    return at;
                }
                mark += Layout.ALIGNMENT;
                at += Layout.ALIGNMENT;
            }
        }
        return -1;
    }

    private int slot(long at) {
        return ((int) at & (capacity - 1)) / Long.BYTES % words.length;
    }

    /**
     * Looks whether a marked entry is as it was put: fits before the end, and its check sum is right. Needed where the memory
     * may have been restored page by page.
     *
     * @return the position behind it, or -1 if it is not whole
     */
    long next(long at) {
        long size = word(at + Layout.SIZE);
        int stored = (int) size;
        int length = stored < 0 ? ~stored : stored;
        if (length > capacity || at + Layout.entryBytes(length) > end) {
            return -1;
        }
        if (stored >= 0 && size != MappedRing.sized(length, check(at, length))) {
            return -1;
        }
        return at + Layout.entryBytes(length);
    }

    private int check(long at, int length) {
        if (bytes.length < length) {
            bytes = new byte[Math.max(length, Layout.PAGE)];
        }
        ring.copyBytes(at + Layout.BYTES, length, bytes, 0);
        sum.reset();
        sum.update(bytes, 0, length);
        return MappedRing.check((int) sum.getValue(), length, word(at + Layout.TIME));
    }

    private long word(long at) {
        int index = ((int) at & (capacity - 1)) / Long.BYTES;
        int page = index / words.length;
        if (page != loaded) {
            loaded = page;
            ringWords.get(page * words.length, words);
        }
        return words[slot(at)];
    }
}
