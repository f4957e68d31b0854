package io.substatus.internal.guard.address;

import java.util.Arrays;

/**
 * When the requests of the last interval were let in: a ring of points of time, each with the number of its requests.
 *
 * <p>Up to {@link RequestRate#POINTS} requests an interval every request has a point of its own, so that the count is
 * exact to the nanosecond: each request is forgotten an interval after it was let in, not earlier and not later. Above,
 * requests of one tick, less than a thousandth of the interval, share the latest one's point. Then, too, never more are
 * let in than the limit, but a refusal may last that much longer than need be. Either way the ring has no more points
 * than ticks in an interval.
 *
 * <p>Guarded by the monitor of its stripe.
 */
final class RateWindow {

    /** For how many points there is room at first. */
    static final int FIRST_ROOM = 4;

    /** Moments and counts by turns; the room for points is a power of two. */
    private long[] ring = new long[2 * FIRST_ROOM];

    private int first;
    private int points;
    private long requests;

    /** For how many points there is room. */
    int room() {
        return ring.length / 2;
    }

    /** Forgets everything, and the room. */
    void clear() {
        if (room() > FIRST_ROOM) {
            ring = new long[2 * FIRST_ROOM];
        }
        first = 0;
        points = 0;
        requests = 0;
    }

    /** How many requests were let in during the interval before now. */
    long count(RequestRate rate, long now) {
        while (points > 0 && now - ring[index(0)] >= rate.interval()) {
            requests -= ring[index(0) + 1];
            first = (first + 1) & (room() - 1);
            points--;
        }
        return requests;
    }

    /** Counts a request that is let in now; time does not run backwards. */
    void add(RequestRate rate, long now) {
        requests++;
        if (points > 0 && isSameTick(rate, ring[index(points - 1)], now)) {
            ring[index(points - 1)] = now;
            ring[index(points - 1) + 1]++;
            return;
        }
        if (points == room()) {
            grow();
        }
        int last = index(points++);
        ring[last] = now;
        ring[last + 1] = 1;
    }

    private static boolean isSameTick(RequestRate rate, long before, long now) {
        return Math.floorDiv(before, rate.tick()) == Math.floorDiv(now, rate.tick());
    }

    private int index(int point) {
        return 2 * ((first + point) & (room() - 1));
    }

    private void grow() {
        long[] larger = Arrays.copyOf(ring, 2 * ring.length);
        for (int i = 0; i < points; i++) {
            larger[2 * i] = ring[index(i)];
            larger[2 * i + 1] = ring[index(i) + 1];
        }
        ring = larger;
        first = 0;
    }
}
