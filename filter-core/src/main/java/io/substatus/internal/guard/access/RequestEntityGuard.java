package io.substatus.internal.guard.access;

import io.substatus.internal.guard.Guard;
import io.substatus.internal.guard.GuardedRequest;
import io.substatus.internal.guard.Refusal;
import io.substatus.internal.webconfig.ServerRuntime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code serverRuntime maxRequestEntityAllowed}: 413.0 for a larger body, announced or counted while it is read. The
 * pages about IIS say 403 without a sub-status; 413 is what HTTP has for it. Immutable, thread-safe.
 */
final class RequestEntityGuard implements Guard {

    private static final String NAME = "serverRuntime";

    private final long limit;
    private final Refusal whenRead;

    RequestEntityGuard(ServerRuntime runtime) {
        limit = runtime.maxRequestEntityAllowed();
        whenRead = Refusal.of(
                413,
                0,
                NAME,
                "The body of the request is larger than serverRuntime maxRequestEntityAllowed=\"" + limit + "\" bytes.",
                "Its length was not announced; it was counted while the application read it.");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public @Nullable Refusal check(GuardedRequest request) {
        long length = request.contentLength();
        if (length > limit) {
            return announced(length);
        }
        if (length < 0) {
            request.limitBody(limit, whenRead);
        }
        return null;
    }

    private Refusal announced(long length) {
        return Refusal.of(
                413,
                0,
                NAME,
                "The field Content-Length announces " + length + " bytes, and serverRuntime maxRequestEntityAllowed=\""
                        + limit + "\" accepts no more.");
    }

    @Override
    public List<Explanation> explain(GuardedRequest request) {
        long length = request.contentLength();
        return List.of(new Explanation(NAME + " maxRequestEntityAllowed", length > limit ? announced(length) : null));
    }
}
