package io.substatus.internal.guard.address;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.internal.guard.Guard;
import io.substatus.internal.guard.GuardedRequest;
import io.substatus.internal.guard.Refusal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What became of requests. Stateless. */
final class Verdicts {

    private Verdicts() {}

    /** The refusal of a request that must not be let in. */
    static Refusal refused(Guard guard, GuardedRequest request) {
        Refusal refusal = guard.check(request);
        assertThat(refusal).isNotNull();
        return Objects.requireNonNull(refusal);
    }

    /** The code of a refusal, {@code none} for none. */
    static String code(@Nullable Refusal refusal) {
        return refusal == null ? "none" : refusal.rejection().code().toString();
    }
}
