package io.substatus.internal.guard.access;

import io.substatus.internal.guard.Guard;
import io.substatus.internal.guard.GuardedRequest;
import io.substatus.internal.guard.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks the rules that need to know which servlet would answer; finds that out once for all. Thread-safe. */
final class ContentGuard implements Guard {

    private final ContentRule[] rules;
    private final Targets targets = new Targets();

    ContentGuard(List<ContentRule> rules) {
        this.rules = rules.toArray(new ContentRule[0]);
    }

    @Override
    public String name() {
        return "content";
    }

    @Override
    public @Nullable Refusal check(GuardedRequest request) {
        Target target = targets.of(request);
        for (ContentRule rule : rules) {
            Refusal refusal = rule.check(request, target);
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    @Override
    public List<Explanation> explain(GuardedRequest request) {
        Target target = targets.of(request);
        List<Explanation> all = new ArrayList<>();
        for (ContentRule rule : rules) {
            all.add(new Explanation(rule.name(), rule.check(request, target)));
        }
        return all;
    }
}
