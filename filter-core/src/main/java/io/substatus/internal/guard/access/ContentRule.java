package io.substatus.internal.guard.access;

import io.substatus.internal.guard.GuardedRequest;
import io.substatus.internal.guard.Refusal;
import org.jspecify.annotations.Nullable;

/** A rule about what would answer a request. Thread-safe; accepting allocates nothing. */
interface ContentRule {

    /** The section's name as in the file, with the attribute where that tells more. */
    String name();

    /** Why the request is refused, or null. */
    @Nullable
    Refusal check(GuardedRequest request, Target target);
}
