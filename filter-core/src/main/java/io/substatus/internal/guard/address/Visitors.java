package io.substatus.internal.guard.address;

import io.substatus.internal.guard.GuardedRequest;
import io.substatus.internal.webconfig.DynamicIpSecurity.ByConcurrentRequests;
import io.substatus.internal.webconfig.DynamicIpSecurity.ByRequestRate;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Counts the requests of each address, those that are running and those of the last interval. A request that is over a
 * limit counts in neither. Takes up a bounded amount of memory, addresses with running requests aside: if more
 * addresses come, those that were idle for the longest time are forgotten, which is soon enough to be no way around a
 * limit as long as an interval brings fewer addresses than there is room for. Thread-safe.
 */
final class Visitors {

    /** What an address with few requests weighs; one with 20 of them in an interval weighs three times as much. */
    static final long USUAL_WEIGHT = Visitor.WEIGHT + RateWindow.FIRST_ROOM;

    private final AddressTable<Visitor> table;
    private final long mostAtOnce;
    private final @Nullable RequestRate rate;
    private final LongSupplier clock;

    /** Counts for limits, of which one that is null is none, with room for some addresses; the clock tells nanoseconds. */
    Visitors(@Nullable ByConcurrentRequests atOnce, @Nullable ByRequestRate inTime, int addresses, LongSupplier clock) {
        this.table = new AddressTable<>(addresses * USUAL_WEIGHT, () -> new Visitor(this));
        this.mostAtOnce = atOnce == null ? Long.MAX_VALUE : atOnce.maxConcurrentRequests();
        this.rate = inTime == null ? null : RequestRate.of(inTime);
        this.clock = clock;
    }

    /** What becomes of a request. */
    enum Verdict {
        WELCOME,
        TOO_MANY_AT_ONCE,
        TOO_MANY_IN_TIME
    }

    /** Counts a request if it is welcome, and has its place given back. */
    Verdict enter(Client client, GuardedRequest request) {
        AddressStripe<Visitor> stripe = table.stripe(client.high(), client.low());
        Visitor visitor;
        synchronized (stripe) {
            visitor = stripe.take(client.high(), client.low());
            long now = clock.getAsLong();
            Verdict verdict = judge(visitor, now);
            if (verdict == Verdict.WELCOME) {
                count(visitor, now);
            }
            stripe.settle(visitor);
            if (verdict != Verdict.WELCOME || !countsRunning()) {
                return verdict;
            }
        }
        request.atEnd(visitor);
        return Verdict.WELCOME;
    }

    /** What would become of a request, which is not counted. */
    Verdict look(Client client) {
        AddressStripe<Visitor> stripe = table.stripe(client.high(), client.low());
        synchronized (stripe) {
            Visitor visitor = stripe.find(client.high(), client.low());
            return visitor == null ? Verdict.WELCOME : judge(visitor, clock.getAsLong());
        }
    }

    private Verdict judge(Visitor visitor, long now) {
        if (visitor.running() >= mostAtOnce) {
            return Verdict.TOO_MANY_AT_ONCE;
        }
        boolean tooMany = rate != null && visitor.window().count(rate, now) >= rate.most();
        return tooMany ? Verdict.TOO_MANY_IN_TIME : Verdict.WELCOME;
    }

    private void count(Visitor visitor, long now) {
        if (countsRunning()) {
            visitor.enter();
        }
        if (rate != null) {
            visitor.window().add(rate, now);
        }
    }

    private boolean countsRunning() {
        return mostAtOnce != Long.MAX_VALUE;
    }

    /** Takes back the place of a request that has ended. */
    void left(Visitor visitor) {
        AddressStripe<Visitor> stripe = table.stripe(visitor.high(), visitor.low());
        synchronized (stripe) {
            if (visitor.leave()) {
                stripe.idle(visitor);
            }
        }
    }

    /** How many addresses are known. */
    int size() {
        return table.size();
    }

    /** The memory that they take up, in 16 bytes. */
    long weight() {
        return table.weight();
    }
}
