package io.substatus.internal.guard.address;

import io.substatus.internal.address.AddressParser;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Which domain the host of an address belongs to. A name is looked up once, and counts only if the addresses of the name
 * include the one that it was found by: the owner of an address may call it as he likes. What was found, and that nothing
 * was, is kept for a while, for the addresses of late. Who asks waits no longer than a moment, together with all others
 * who ask for the same address; a late answer serves later requests. Thread-safe.
 */
final class HostNames {

    private static final Logger LOG = System.getLogger(HostNames.class.getName());

    private final AddressTable<Kept> kept;
    private final DomainList domains;
    private final NameService service;
    private final Executor executor;
    private final LongSupplier clock;
    private final Patience patience;

    /**
     * How long something takes, and how much is kept. Immutable.
     *
     * @param longest the most that a request waits for a name
     * @param keep for how long a name is kept
     * @param keepMissing for how long it is kept that there is none
     * @param retry when to look again after there were too many to look up
     * @param addresses of how many of them it is kept
     */
    record Patience(Duration longest, Duration keep, Duration keepMissing, Duration retry, int addresses) {

        /** The usual times within these bounds. */
        static Patience within(AddressBounds bounds) {
            return new Patience(
                    bounds.longestWait(),
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(1),
                    Duration.ofSeconds(1),
                    bounds.names());
        }
    }

    /** Names from a service, looked up by an executor; the clock tells nanoseconds. */
    HostNames(DomainList domains, NameService service, Executor executor, LongSupplier clock, Patience patience) {
        this.domains = domains;
        this.service = service;
        this.executor = executor;
        this.clock = clock;
        this.patience = patience;
        this.kept = new AddressTable<>(patience.addresses(), Kept::new);
    }

    /** What is kept for an address. */
    private static final class Kept extends AddressEntry {

        private @Nullable HostNameLookup lookup;

        @Override
        void reset() {
            lookup = null;
        }

        @Override
        long weight() {
            return 1;
        }

        @Override
        boolean isBusy() {
            return false;
        }
    }

    /** The place of the first entry with a domain, or {@link PrefixIndex#NONE}. */
    int first() {
        return domains.first();
    }

    /** The place of the first entry that the host's name fits, or {@link PrefixIndex#NONE}; waits. */
    int find(Client client) {
        long now = clock.getAsLong();
        HostNameLookup.Result found = lookup(client.high(), client.low(), now).await(now);
        return found == null ? PrefixIndex.NONE : found.place();
    }

    /** The host's name as far as it is known by now, or null. */
    @Nullable
    String name(Client client) {
        HostNameLookup.Result found =
                lookup(client.high(), client.low(), clock.getAsLong()).now();
        return found == null ? null : found.name();
    }

    private HostNameLookup lookup(long high, long low, long now) {
        AddressStripe<Kept> stripe = kept.stripe(high, low);
        synchronized (stripe) {
            Kept entry = stripe.take(high, low);
            HostNameLookup lookup = entry.lookup;
            if (lookup == null || lookup.isExpired(now)) {
                lookup = new HostNameLookup(now + patience.longest().toNanos());
                entry.lookup = lookup;
                start(lookup, high, low);
            }
            stripe.settle(entry);
            return lookup;
        }
    }

    private void start(HostNameLookup lookup, long high, long low) {
        try {
            executor.execute(() -> run(lookup, high, low));
        } catch (RejectedExecutionException tooMany) {
            LOG.log(Level.DEBUG, "host name not looked up, too many are waiting", tooMany);
            lookup.finish(result(null, patience.retry()));
        }
    }

    private void run(HostNameLookup lookup, long high, long low) {
        String name = null;
        try {
            name = confirmed(high, low);
        } catch (RuntimeException broken) {
            LOG.log(Level.WARNING, "host name not found", broken);
        } finally {
            lookup.finish(result(name, name == null ? patience.keepMissing() : patience.keep()));
        }
    }

    private HostNameLookup.Result result(@Nullable String name, Duration keep) {
        int place = name == null ? PrefixIndex.NONE : domains.find(name);
        return new HostNameLookup.Result(name, place, clock.getAsLong() + keep.toNanos());
    }

    private @Nullable String confirmed(long high, long low) {
        try {
            byte[] bits = ByteBuffer.allocate(16).putLong(high).putLong(low).array();
            InetAddress address = InetAddress.getByAddress(bits);
            String name = service.nameOf(address);
            if (name == null || new AddressParser().parse(name)) {
                return null;
            }
            return service.addressesOf(name).contains(address) ? name : null;
        } catch (UnknownHostException unconfirmed) {
            LOG.log(Level.DEBUG, "host name not confirmed", unconfirmed);
            return null;
        }
    }
}
