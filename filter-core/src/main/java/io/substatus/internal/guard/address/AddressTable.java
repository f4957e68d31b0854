package io.substatus.internal.guard.address;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Keeps something for each of many addresses within bounded memory, in parts that do not wait for each other. Has no
 * thread of its own. Thread-safe, the parts by their monitors.
 *
 * @param <E> what is kept for an address
 */
final class AddressTable<E extends AddressEntry> {

    /** A power of two. */
    private static final int STRIPES = 64;

    /** Known to nobody outside, so that nobody can choose addresses which meet in one place. */
    private final long seed = ThreadLocalRandom.current().nextLong();

    private final List<AddressStripe<E>> stripes;

    /** A table of entries that weigh so much at most, busy ones aside. */
    AddressTable(long mostWeight, Supplier<E> maker) {
        stripes = Stream.generate(() -> new AddressStripe<>(seed, mostWeight / STRIPES, maker))
                .limit(STRIPES)
                .toList();
    }

    /** The part that an address belongs to; callers hold its monitor. */
    AddressStripe<E> stripe(long high, long low) {
        return stripes.get((int) hash(high, low, seed) & (STRIPES - 1));
    }

    /** The number of entries, as far as it can be told while they change. */
    int size() {
        int sum = 0;
        for (AddressStripe<E> stripe : stripes) {
            synchronized (stripe) {
                sum += stripe.size();
            }
        }
        return sum;
    }

    /** The weight of all entries, as far as it can be told while they change. */
    long weight() {
        long sum = 0;
        for (AddressStripe<E> stripe : stripes) {
            synchronized (stripe) {
                sum += stripe.weight();
            }
        }
        return sum;
    }

    static long hash(long high, long low, long seed) {
        return mix(mix(low ^ seed) + high);
    }

    /** Lets each bit have a say in all others, as the finaliser of SplitMix does. */
    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
