package io.substatus.internal.gate;

import io.substatus.internal.guard.Guard;
import io.substatus.internal.guard.GuardedRequest;
import io.substatus.internal.guard.Refusal;
import io.substatus.internal.guard.Refusal.Consequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The guards of one location in the order in which they are asked. Immutable, thread-safe. */
final class Guards {

    private final Guard[] inOrder;

    Guards(List<Guard> inOrder) {
        this.inOrder = inOrder.toArray(new Guard[0]);
    }

    /** The first refusal; else one that only the log shows; else null. */
    @Nullable
    Refusal check(GuardedRequest request) {
        Refusal noted = null;
        for (Guard guard : inOrder) {
            Refusal refusal = guard.check(request);
            if (refusal != null && refusal.consequence() != Consequence.LOG_ONLY) {
                return refusal;
            }
            noted = noted == null ? refusal : noted;
        }
        return noted;
    }

    /** Every rule with what it makes of the request. */
    List<Guard.Explanation> explain(GuardedRequest request) {
        List<Guard.Explanation> all = new ArrayList<>();
        for (Guard guard : inOrder) {
            all.addAll(guard.explain(request));
        }
        return all;
    }
}
