package io.substatus.internal.guard.filtering;

import io.substatus.internal.guard.Guard;
import io.substatus.internal.guard.GuardedRequest;
import io.substatus.internal.guard.Refusal;
import io.substatus.internal.pool.Pool;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All rules of request filtering, in the order in which they are asked. Thread-safe. */
final class RequestFilteringGuard implements Guard {

    private final List<Check> all;
    private final Check[] atWork;
    private final Pool<Examined> pool = new Pool<>(Examined::new, Examined::clear);

    RequestFilteringGuard(List<Check> inOrder) {
        this.all = List.copyOf(inOrder);
        this.atWork = inOrder.stream().filter(check -> !check.isIdle()).toArray(Check[]::new);
    }

    @Override
    public String name() {
        return Evidence.SECTION;
    }

    @Override
    public @Nullable Refusal check(GuardedRequest request) {
        Examined texts = pool.take();
        try {
            for (Check check : atWork) {
                Refusal refusal = ask(check, request, texts);
                if (refusal != null) {
                    return refusal;
                }
            }
            return null;
        } finally {
            pool.giveBack(texts);
        }
    }

    @Override
    public List<Explanation> explain(GuardedRequest request) {
        Examined texts = new Examined();
        List<Explanation> explanations = new ArrayList<>();
        for (Check check : all) {
            explanations.add(new Explanation(check.rule(), ask(check, request, texts)));
        }
        return explanations;
    }

    private static @Nullable Refusal ask(Check check, GuardedRequest request, Examined texts) {
        int found = check.find(request, texts);
        return found == Check.NOTHING || check.isExempt(request, texts) ? null : check.refusal(request, texts, found);
    }
}
