package io.substatus.internal.guard.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.internal.guard.Guard;
import io.substatus.internal.guard.GuardedRequest;
import io.substatus.internal.guard.Refusal;
import java.util.List;

/** Asks guards as the gate does. Stateless. */
final class Checks {

    private Checks() {}

    /** The code of the first refusal, or {@code -}. */
    static String code(List<Guard> guards, GuardedRequest request) {
        for (Guard guard : guards) {
            Refusal refusal = guard.check(request);
            if (refusal != null) {
                assertThat(refusal.rejection().evidence()).hasSizeBetween(1, 4).allMatch(text -> text.endsWith("."));
                return refusal.rejection().code().toString();
            }
        }
        return "-";
    }

    /** The sentences of the first refusal as one text. */
    static String evidence(List<Guard> guards, GuardedRequest request) {
        for (Guard guard : guards) {
            Refusal refusal = guard.check(request);
            if (refusal != null) {
                return String.join(" ", refusal.rejection().evidence());
            }
        }
        return "";
    }
}
