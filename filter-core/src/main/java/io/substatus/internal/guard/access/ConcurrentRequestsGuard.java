package io.substatus.internal.guard.access;

import io.substatus.internal.guard.Guard;
import io.substatus.internal.guard.GuardedRequest;
import io.substatus.internal.guard.Refusal;
import io.substatus.internal.webconfig.ServerRuntime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code serverRuntime appConcurrentRequestLimit}: 503.2 for a request too many at once. Thread-safe. */
final class ConcurrentRequestsGuard implements Guard {

    private static final String NAME = "serverRuntime";

    private final Places requests;
    private final Refusal refusal;

    ConcurrentRequestsGuard(ServerRuntime runtime) {
        long limit = runtime.appConcurrentRequestLimit();
        requests = new Places(limit);
        refusal = Refusal.of(
                503,
                2,
                NAME,
                "The limit serverRuntime appConcurrentRequestLimit=\"" + limit
                        + "\" was reached: as many requests are not answered yet.",
                "The next one is accepted as soon as one of them has ended.");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public @Nullable Refusal check(GuardedRequest request) {
        if (!requests.take()) {
            return refusal;
        }
        request.atEnd(requests);
        return null;
    }

    /** Looks without taking a place. */
    @Override
    public List<Explanation> explain(GuardedRequest request) {
        return List.of(new Explanation(NAME + " appConcurrentRequestLimit", requests.areTaken() ? refusal : null));
    }

    /** How many requests have a place. */
    int taken() {
        return requests.taken();
    }
}
