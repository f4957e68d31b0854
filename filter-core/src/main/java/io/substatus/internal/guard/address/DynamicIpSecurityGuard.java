package io.substatus.internal.guard.address;

import io.substatus.internal.diagnosis.EvidenceText;
import io.substatus.internal.guard.Guard;
import io.substatus.internal.guard.GuardedRequest;
import io.substatus.internal.guard.Refusal;
import io.substatus.internal.guard.Refusal.Consequence;
import io.substatus.internal.guard.address.Visitors.Verdict;
import io.substatus.internal.pool.Pool;
import io.substatus.internal.webconfig.DynamicIpSecurity;
import io.substatus.internal.webconfig.DynamicIpSecurity.ByConcurrentRequests;
import io.substatus.internal.webconfig.DynamicIpSecurity.ByRequestRate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets nobody ask too much at once or too often. Requests count by the connection's address, in proxy mode by the one
 * that X-Forwarded-For names first. Clients without an address, such as those of a socket in the file system, count as
 * one. Where refusals are only logged, a request that would be refused does not count either. Thread-safe.
 */
final class DynamicIpSecurityGuard implements Guard {

    private static final String NAME = "dynamicIpSecurity";
    private static final int AT_ONCE = 501;
    private static final int IN_TIME = 502;

    private final Pool<Clients> pool = new Pool<>(Clients::new, Clients::forget);
    private final DynamicIpSecurity security;
    private final Visitors visitors;

    /** A guard of a section, with counts of its own, of so many addresses; the clock tells nanoseconds. */
    DynamicIpSecurityGuard(DynamicIpSecurity security, int addresses, LongSupplier clock) {
        this.security = security;
        this.visitors = new Visitors(security.byConcurrentRequests(), security.byRequestRate(), addresses, clock);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public @Nullable Refusal check(GuardedRequest request) {
        Clients clients = pool.take();
        String fault = clients.read(request, security.enableProxyMode());
        if (fault != null) {
            pool.giveBack(clients);
            return refusal(fault);
        }
        Verdict verdict = visitors.enter(clients.origin(), request);
        Refusal refusal = verdict == Verdict.WELCOME ? null : refusal(verdict, who(request, clients));
        pool.giveBack(clients);
        return refusal;
    }

    /** Tells how things stand, and does not count the request. */
    @Override
    public List<Explanation> explain(GuardedRequest request) {
        Clients clients = new Clients();
        String fault = clients.read(request, security.enableProxyMode());
        if (fault != null) {
            return List.of(new Explanation(NAME, refusal(fault)));
        }
        Verdict verdict = visitors.look(clients.origin());
        String who = who(request, clients);
        List<Explanation> rules = new ArrayList<>();
        if (security.byConcurrentRequests() != null) {
            rules.add(explanation("denyByConcurrentRequests", verdict, Verdict.TOO_MANY_AT_ONCE, who));
        }
        if (security.byRequestRate() != null) {
            rules.add(explanation("denyByRequestRate", verdict, Verdict.TOO_MANY_IN_TIME, who));
        }
        return rules;
    }

    private Explanation explanation(String rule, Verdict verdict, Verdict refused, String who) {
        return new Explanation(rule, verdict == refused ? refusal(verdict, who) : null);
    }

    private static String who(GuardedRequest request, Clients clients) {
        return clients.isForwarded()
                ? "The first address of " + Clients.HEADER + ", "
                        + EvidenceText.quoted(String.valueOf(request.header(Clients.HEADER))) + ","
                : "The client's address " + EvidenceText.quoted(String.valueOf(request.clientAddress()));
    }

    private Refusal refusal(Verdict verdict, String who) {
        boolean atOnce = verdict == Verdict.TOO_MANY_AT_ONCE;
        Refusal refusal = DenyCodes.refusal(
                security.denyAction(),
                atOnce ? AT_ONCE : IN_TIME,
                NAME,
                atOnce ? tooManyAtOnce(who) : tooManyInTime(who),
                "Requests that are refused do not count: the next one is let in as soon as it is within the limit.");
        return asSaid(refusal);
    }

    /** Nobody knows whom to count for then. */
    private Refusal refusal(String fault) {
        return asSaid(ForwardedForFault.of(NAME, fault));
    }

    private Refusal asSaid(Refusal refusal) {
        return security.enableLoggingOnlyMode() ? refusal.with(Consequence.LOG_ONLY) : refusal;
    }

    private String tooManyAtOnce(String who) {
        ByConcurrentRequests limit = security.byConcurrentRequests();
        long most = limit == null ? 0 : limit.maxConcurrentRequests();
        return who + " has " + requests(most) + " running, as many as <denyByConcurrentRequests enabled=\"true\""
                + " maxConcurrentRequests=\"" + most + "\" /> allows.";
    }

    private static String requests(long number) {
        return number == 1 ? "1 request" : number + " requests";
    }

    private String tooManyInTime(String who) {
        ByRequestRate limit = security.byRequestRate();
        long most = limit == null ? 0 : limit.maxRequests();
        long interval = limit == null ? 0 : limit.requestIntervalInMilliseconds();
        return who + " has sent " + requests(most) + " within " + interval
                + " milliseconds, as many as <denyByRequestRate enabled=\"true\" maxRequests=\"" + most
                + "\" requestIntervalInMilliseconds=\"" + interval + "\" /> allows.";
    }
}
