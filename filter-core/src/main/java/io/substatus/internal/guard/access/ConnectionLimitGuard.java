package io.substatus.internal.guard.access;

import io.substatus.internal.guard.Guard;
import io.substatus.internal.guard.GuardedRequest;
import io.substatus.internal.guard.Refusal;
import io.substatus.internal.webconfig.Site;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code limits maxConnections}: 403.9 for a connection too many. A connection counts while it has a request, for only
 * then does a filter see it. Thread-safe.
 */
final class ConnectionLimitGuard implements Guard {

    private static final String NAME = "limits";

    private final Places connections;
    private final Refusal refusal;

    /** How many requests share a connection's place; only of protocols that carry several at once. */
    private final ConcurrentMap<String, Integer> sharing = new ConcurrentHashMap<>();

    ConnectionLimitGuard(Site.Limits limits) {
        connections = new Places(limits.maxConnections());
        refusal = Refusal.of(
                403,
                9,
                NAME,
                "The site's limits maxConnections=\"" + limits.maxConnections()
                        + "\" were reached: as many connections have a request that is not answered yet.",
                "The next one is accepted as soon as one of them has ended.");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public @Nullable Refusal check(GuardedRequest request) {
        String shared = request.protocol().startsWith("HTTP/1") ? null : request.connectionId();
        if (shared != null) {
            return checkShared(request, shared);
        }
        if (!connections.take()) {
            return refusal;
        }
        request.atEnd(connections);
        return null;
    }

    private @Nullable Refusal checkShared(GuardedRequest request, String connection) {
        Integer requests = sharing.compute(
                connection,
                (id, before) -> before != null ? Integer.valueOf(before + 1) : connections.take() ? 1 : null);
        if (requests == null) {
            return refusal;
        }
        request.atEnd(() -> leave(connection));
        return null;
    }

    private void leave(String connection) {
        sharing.computeIfPresent(connection, (id, requests) -> {
            if (requests > 1) {
                return requests - 1;
            }
            connections.release();
            return null;
        });
    }

    /** Looks without taking a place. */
    @Override
    public List<Explanation> explain(GuardedRequest request) {
        return List.of(new Explanation(NAME + " maxConnections", connections.areTaken() ? refusal : null));
    }

    /** How many connections have a place. */
    int taken() {
        return connections.taken();
    }

    /** How many connections with several requests are known. */
    int shared() {
        return sharing.size();
    }
}
