package io.substatus.internal.guard.address;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A part of an {@link AddressTable}: a hash table whose idle entries are in the order of their last use. When the
 * entries weigh too much, the idle one that was not used for the longest time goes, and is used again for the next new
 * address. Busy entries stay, so there may be as many too many as there are busy ones. Guarded by its own monitor, which
 * callers hold for as long as they use an entry.
 *
 * @param <E> what is kept for an address
 */
final class AddressStripe<E extends AddressEntry> {

    private static final int FIRST_BUCKETS = 16;

    private final long seed;
    private final long mostWeight;
    private final Supplier<E> maker;
    private @Nullable AddressEntry[] buckets = new AddressEntry[FIRST_BUCKETS];
    private @Nullable AddressEntry oldest;
    private @Nullable AddressEntry newest;
    private @Nullable E spare;
    private int size;
    private long weight;

    AddressStripe(long seed, long mostWeight, Supplier<E> maker) {
        this.seed = seed;
        this.mostWeight = mostWeight;
        this.maker = maker;
    }

    int size() {
        return size;
    }

    /** The sum of the weights. */
    long weight() {
        return weight;
    }

    /** The entry of an address, or null. */
    @Nullable
    E find(long high, long low) {
        AddressEntry entry = buckets[bucket(high, low)];
        while (entry != null && !entry.is(high, low)) {
            entry = entry.next;
        }
        return cast(entry);
    }

    /** The entry of an address, made if there is none; nobody else's until {@link #settle}. */
    E take(long high, long low) {
        E entry = find(high, low);
        if (entry == null) {
            entry = add(high, low);
        } else {
            weight -= entry.weight();
            if (!entry.isBusy()) {
                unlink(entry);
            }
        }
        return entry;
    }

    /** Puts an entry back that was taken: as the newest one if it is idle. Lets go what is too much. */
    void settle(E entry) {
        weight += entry.weight();
        if (!entry.isBusy()) {
            append(entry);
        }
        while (weight > mostWeight && oldest != null && oldest != entry) {
            evict(oldest);
        }
    }

    /** Makes a busy entry that has become idle the newest one. */
    void idle(E entry) {
        append(entry);
    }

    private E add(long high, long low) {
        if (size >= buckets.length) {
            grow();
        }
        E entry = spare == null ? maker.get() : spare;
        spare = null;
        entry.assign(high, low);
        put(entry);
        size++;
        return entry;
    }

    private void evict(AddressEntry entry) {
        unlink(entry);
        int bucket = bucket(entry.high(), entry.low());
        AddressEntry before = buckets[bucket];
        if (before == entry) {
            buckets[bucket] = entry.next;
        } else {
            while (before != null && before.next != entry) {
                before = before.next;
            }
            if (before != null) {
                before.next = entry.next;
            }
        }
        weight -= entry.weight();
        size--;
        spare = cast(entry);
    }

    private void put(AddressEntry entry) {
        int bucket = bucket(entry.high(), entry.low());
        entry.next = buckets[bucket];
        buckets[bucket] = entry;
    }

    private void grow() {
        @Nullable AddressEntry[] before = buckets;
        buckets = new AddressEntry[2 * before.length];
        for (AddressEntry first : before) {
            AddressEntry entry = first;
            while (entry != null) {
                AddressEntry next = entry.next;
                put(entry);
                entry = next;
            }
        }
    }

    private void append(AddressEntry entry) {
        entry.older = newest;
        entry.newer = null;
        if (newest == null) {
            oldest = entry;
        } else {
            newest.newer = entry;
        }
        newest = entry;
    }

    private void unlink(AddressEntry entry) {
        if (entry.older == null) {
            oldest = entry.newer;
        } else {
            entry.older.newer = entry.newer;
        }
        if (entry.newer == null) {
            newest = entry.older;
        } else {
            entry.newer.older = entry.older;
        }
        entry.older = null;
        entry.newer = null;
    }

    private int bucket(long high, long low) {
        return (int) (AddressTable.hash(high, low, seed) >>> 32) & (buckets.length - 1);
    }

    /** All entries are of the maker's. */
    @SuppressWarnings("unchecked")
    private @Nullable E cast(@Nullable AddressEntry entry) {
        return (E) entry;
    }
}
