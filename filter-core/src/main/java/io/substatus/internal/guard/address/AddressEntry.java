package io.substatus.internal.guard.address;

import org.jspecify.annotations.Nullable;

/**
 * What is kept for one address. Taken away and given to another address when there are too many. Guarded by the monitor
 * of its {@link AddressStripe}.
 */
abstract class AddressEntry {

    private long high;
    private long low;

    /** The next one of the same bucket, of the stripe's. */
    @Nullable
    AddressEntry next;

    /** The neighbours in the order of use, of the stripe's. */
    @Nullable
    AddressEntry older;

    @Nullable
    AddressEntry newer;

    boolean is(long otherHigh, long otherLow) {
        return low == otherLow && high == otherHigh;
    }

    /** Gives the entry to an address, with nothing kept. */
    final void assign(long newHigh, long newLow) {
        high = newHigh;
        low = newLow;
        next = null;
        reset();
    }

    final long high() {
        return high;
    }

    final long low() {
        return low;
    }

    /** Forgets everything. */
    abstract void reset();

    /** How much memory the entry takes up, in units of the table's choice. */
    abstract long weight();

    /** Whether the entry may not be taken away now. */
    abstract boolean isBusy();
}
