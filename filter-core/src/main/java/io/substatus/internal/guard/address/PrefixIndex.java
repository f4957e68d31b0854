package io.substatus.internal.guard.address;

import io.substatus.internal.address.AddressRange;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Finds the first of many prefixes that covers an address. Prefixes lie inside one another or apart, so all of them cut
 * the addresses into at most twice as many intervals, each with one answer; finding is a binary search. Immutable,
 * thread-safe; finding allocates nothing.
 */
final class PrefixIndex {

    /** The answer where no prefix covers the address: later than every entry. */
    static final int NONE = Integer.MAX_VALUE;

    /** How many bits of an address lead to its part of the intervals at once. */
    private static final int JUMP_BITS = 16;

    /** With fewer intervals than this a jump saves nothing. */
    private static final int WORTH_A_JUMP = 1_024;

    /** Where intervals begin, their order made signed by a flipped first bit. */
    private final long[] high;

    private final long[] low;
    private final int[] first;

    /** Where the second interval begins: what lies before it jumps nowhere. */
    private final long jumpsBegin;

    /** How far the distance from there is shifted until its bits number a jump. */
    private final int shift;

    /**
     * The interval that holds the lowest address of each jump. They share the addresses between the second interval and
     * the last, so that lists of neighbours, as those of IPv6 are, gain as much as scattered ones.
     */
    private final int[] jumps;

    private PrefixIndex(long[] high, long[] low, int[] first) {
        this.high = high;
        this.low = low;
        this.first = first;
        int second = Math.min(1, high.length - 1);
        long distance = high[high.length - 1] - high[second];
        this.jumpsBegin = high[second] ^ Long.MIN_VALUE;
        this.shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(distance) - JUMP_BITS);
        this.jumps = high.length < WORTH_A_JUMP ? new int[0] : jumps((int) (distance >>> shift) + 1);
    }

    /** An index of prefixes; all their masks are contiguous. */
    static PrefixIndex of(List<Numbered> prefixes) {
        Builder builder = new Builder(2 * prefixes.size() + 1);
        prefixes.stream().sorted(Numbered.OUTER_FIRST).forEach(builder::add);
        return builder.build();
    }

    /** The number of the first entry whose prefix covers the address, or {@link #NONE}. */
    int find(long addressHigh, long addressLow) {
        long flippedHigh = addressHigh ^ Long.MIN_VALUE;
        long flippedLow = addressLow ^ Long.MIN_VALUE;
        int from = 0;
        int to = high.length - 1;
        if (jumps.length > 0 && Long.compareUnsigned(addressHigh, jumpsBegin) >= 0) {
            int jump = (int) Math.min((addressHigh - jumpsBegin) >>> shift, jumps.length - 1);
            from = jumps[jump];
            to = jump + 1 < jumps.length ? jumps[jump + 1] : to;
        }
        return first[search(flippedHigh, flippedLow, from, to)];
    }

    /** The last interval that begins at or before the address; the one at {@code from} does. */
    private int search(long wantedHigh, long wantedLow, int from, int to) {
        int bottom = from;
        int top = to;
        while (bottom < top) {
            int middle = (bottom + top + 1) >>> 1;
            long start = high[middle];
            if (start < wantedHigh || (start == wantedHigh && low[middle] <= wantedLow)) {
                bottom = middle;
            } else {
                top = middle - 1;
            }
        }
        return bottom;
    }

    private int[] jumps(int count) {
        int[] found = new int[count];
        for (int jump = 0; jump < count; jump++) {
            long lowest = (jumpsBegin + ((long) jump << shift)) ^ Long.MIN_VALUE;
            found[jump] = search(lowest, Long.MIN_VALUE, jump == 0 ? 0 : found[jump - 1], high.length - 1);
        }
        return found;
    }

    /**
     * A range and its place among all entries. Immutable.
     *
     * @param number the place in the file's order
     */
    record Numbered(int number, AddressRange range) {

        /** By the first address, and where two begin together the larger first. */
        static final Comparator<Numbered> OUTER_FIRST = Comparator.comparingLong(
                        (Numbered entry) -> entry.range.high() ^ Long.MIN_VALUE)
                .thenComparingLong(entry -> entry.range.low() ^ Long.MIN_VALUE)
                .thenComparingInt(entry -> entry.range.prefixLength());

        private long lastHigh() {
            return range.high() | ~range.maskHigh();
        }

        private long lastLow() {
            return range.low() | ~range.maskLow();
        }

        private boolean endsBefore(Numbered other) {
            int byHigh = Long.compareUnsigned(lastHigh(), other.range.high());
            return byHigh < 0 || (byHigh == 0 && Long.compareUnsigned(lastLow(), other.range.low()) < 0);
        }
    }

    /** Goes through prefixes from the lowest address to the highest. Confined to one making. */
    private static final class Builder {

        private final long[] high;
        private final long[] low;
        private final int[] first;
        private final Deque<Open> open = new ArrayDeque<>();
        private int count;

        Builder(int most) {
            high = new long[most];
            low = new long[most];
            first = new int[most];
            begin(0, 0, NONE);
        }

        /** A prefix that covers the present address, and the answer inside it. */
        private record Open(Numbered entry, int answer) {}

        void add(Numbered entry) {
            while (!open.isEmpty() && open.getLast().entry().endsBefore(entry)) {
                close();
            }
            int answer = Math.min(outside(), entry.number());
            open.addLast(new Open(entry, answer));
            begin(entry.range().high(), entry.range().low(), answer);
        }

        private int outside() {
            return open.isEmpty() ? NONE : open.getLast().answer();
        }

        private void close() {
            Numbered closed = open.removeLast().entry();
            long nextLow = closed.lastLow() + 1;
            long nextHigh = closed.lastHigh() + (nextLow == 0 ? 1 : 0);
            if (nextLow != 0 || nextHigh != 0) {
                begin(nextHigh, nextLow, outside());
            }
        }

        private void begin(long startHigh, long startLow, int answer) {
            long flippedHigh = startHigh ^ Long.MIN_VALUE;
            long flippedLow = startLow ^ Long.MIN_VALUE;
            if (count > 0 && high[count - 1] == flippedHigh && low[count - 1] == flippedLow) {
                count--;
            }
            if (count > 0 && first[count - 1] == answer) {
                return;
            }
            high[count] = flippedHigh;
            low[count] = flippedLow;
            first[count++] = answer;
        }

        PrefixIndex build() {
            while (!open.isEmpty()) {
                close();
            }
            return new PrefixIndex(Arrays.copyOf(high, count), Arrays.copyOf(low, count), Arrays.copyOf(first, count));
        }
    }
}
