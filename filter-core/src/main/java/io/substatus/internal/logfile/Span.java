package io.substatus.internal.logfile;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * A stretch of time within one period in which the clocks of a zone were not changed. Immutable.
 *
 * @param from its first millisecond since 1970
 * @param until the first one after it
 * @param start where the period begins on the wall clock
 * @param number of the period: two stretches of one period, before and after a change of the clocks, have the same
 */
record Span(long from, long until, LocalDateTime start, long number) {

    /** The stretch around a moment. */
    static Span around(long epochMillis, Dating dating, ZoneRules rules) {
        Instant now = Instant.ofEpochMilli(epochMillis);
        ZoneOffset offset = rules.getOffset(now);
        LocalDateTime start = dating.start(LocalDateTime.ofInstant(now, offset));
        return new Span(
                Math.max(millis(start, offset), lastChange(rules, now)),
                Math.min(millis(dating.end(start), offset), nextChange(rules, now)),
                start,
                start.toEpochSecond(ZoneOffset.UTC));
    }

    boolean holds(long epochMillis) {
        return epochMillis >= from && epochMillis < until;
    }

    private static long millis(LocalDateTime wallClock, ZoneOffset offset) {
        return wallClock.toInstant(offset).toEpochMilli();
    }

    /** The last change of the clocks up to this moment. */
    private static long lastChange(ZoneRules rules, Instant now) {
        ZoneOffsetTransition change = rules.previousTransition(now.plusNanos(1));
        return change == null ? Long.MIN_VALUE : change.getInstant().toEpochMilli();
    }

    private static long nextChange(ZoneRules rules, Instant now) {
        ZoneOffsetTransition change = rules.nextTransition(now);
        return change == null ? Long.MAX_VALUE : change.getInstant().toEpochMilli();
    }
}
