package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import io.substatus.exchange.RequestFacts;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 400.605: the request may not be forwarded any further, came over too many proxies, or was forwarded and included in the
 * application until the stack was full. Immutable and thread-safe.
 */
final class TooManyForwards implements Detector {

    /** More proxies in a row than any honest chain has. */
    private static final int MOST_HOPS = 20;

    /** Dispatches within dispatches at the top of a full stack; an endless recursion of other code shows none or few. */
    private static final int MOST_DISPATCHES = 8;

    private static final Set<String> DISPATCHING = Set.of("forward", "include");
    private static final Set<String> LIMITED_METHODS = Set.of("TRACE", "OPTIONS");
    private static final Set<Integer> REFUSALS = Set.of(400, 403, 405, 501);

    @Override
    public boolean concerns(int status) {
        return status == 500 || REFUSALS.contains(status);
    }

    @Override
    public @Nullable Finding detect(Failure failure) {
        int status = failure.outcome().status();
        if (status == 500) {
            return nested(failure);
        }
        Finding last = lastHop(failure.request(), status);
        return last != null || status != 400 ? last : manyHops(failure.request());
    }

    private static @Nullable Finding lastHop(RequestFacts request, int status) {
        String left = request.headers().first("Max-Forwards");
        boolean none = left != null && left.strip().matches("0+") && LIMITED_METHODS.contains(request.method());
        return none
                ? Finding.of(
                        400,
                        605,
                        "The " + request.method()
                                + " request carries Max-Forwards: 0, so that this server has to answer it"
                                + " and may not pass it on.",
                        "It was refused with status " + status + ".")
                : null;
    }

    private static @Nullable Finding manyHops(RequestFacts request) {
        int hops = HeaderTokens.count(request.headers().all("Via"));
        return hops > MOST_HOPS
                ? Finding.of(
                        400,
                        605,
                        "The Via header names " + hops + " proxies that the request came over (expected: at most "
                                + MOST_HOPS + ").")
                : null;
    }

    private static @Nullable Finding nested(Failure failure) {
        for (Throwable cause : failure.causes()) {
            int dispatches =
                    cause instanceof StackOverflowError ? Frames.count(FrameKind.DISPATCH, DISPATCHING, cause) : 0;
            if (dispatches > MOST_DISPATCHES) {
                return Finding.of(
                        400,
                        605,
                        "The stack was full: the innermost " + Frames.size(cause) + " frames hold " + dispatches
                                + " forwards and includes inside of each other.");
            }
        }
        return null;
    }
}
