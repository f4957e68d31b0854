package io.substatus.internal.logfile;

/** Compares moments of a clock that may be set back. Stateless. */
final class Elapsed {

    private Elapsed() {}

    /** Tells whether the time has passed since the earlier moment, or the clock went back by as much. */
    static boolean atLeast(long millis, long since, long now) {
        return now - since >= millis || since - now >= millis;
    }
}
