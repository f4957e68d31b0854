package io.substatus.internal.guard.address;

import io.substatus.internal.webconfig.DynamicIpSecurity.ByRequestRate;
import java.util.concurrent.TimeUnit;

/**
 * The limit of requests in an interval, which moves along with the time. Immutable.
 *
 * @param most requests in any interval
 * @param interval its length in nanoseconds
 * @param tick nanoseconds in which requests count as one point of time; 1 as long as no more than {@link #POINTS} are let in
 */
record RequestRate(long most, long interval, long tick) {

    /** The most points of time that are kept for an address. */
    static final int POINTS = 1_024;

    static RequestRate of(ByRequestRate limit) {
        long interval = TimeUnit.MILLISECONDS.toNanos(limit.requestIntervalInMilliseconds());
        long tick = limit.maxRequests() <= POINTS ? 1 : Math.max(1, interval / (POINTS - 1));
        return new RequestRate(limit.maxRequests(), interval, tick);
    }
}
