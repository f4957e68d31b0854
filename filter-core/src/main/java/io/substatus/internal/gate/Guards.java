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

    private static final Guards NONE = new Guards(List.of());

    private final Guard[] inOrder;

    Guards(List<Guard> inOrder) {
        this.inOrder = inOrder.toArray(new Guard[0]);
    }

    /** The first refusal; else one that only the log shows; else null. */
    @Nullable
    Refusal check(GuardedRequest request) {
        return check(request, NONE);
    }

    /** The same without those that others have in common with these. */
    @Nullable
    Refusal check(GuardedRequest request, Guards others) {
        Refusal noted = null;
        for (Guard guard : inOrder) {
            Refusal refusal = others.contain(guard) ? null : guard.check(request);
            if (isFinal(refusal)) {
                return refusal;
            }
            noted = noted == null ? refusal : noted;
        }
        return noted;
    }

    private boolean contain(Guard guard) {
        for (Guard mine : inOrder) {
            if (mine == guard) {
                return true;
            }
        }
        return false;
    }

    /** Whether nobody else need be asked. */
    static boolean isFinal(@Nullable Refusal refusal) {
        return refusal != null && refusal.consequence() != Consequence.LOG_ONLY;
    }

    /** Every rule with what it makes of the request. */
    List<Guard.Explanation> explain(GuardedRequest request) {
        return explain(request, NONE);
    }

    /** The same without those that others have in common with these. */
    List<Guard.Explanation> explain(GuardedRequest request, Guards others) {
        List<Guard.Explanation> all = new ArrayList<>();
        for (Guard guard : inOrder) {
            if (!others.contain(guard)) {
                all.addAll(guard.explain(request));
            }
        }
        return all;
    }
}
