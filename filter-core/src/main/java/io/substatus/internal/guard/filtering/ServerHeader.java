package io.substatus.internal.guard.filtering;

import io.substatus.internal.guard.GuardedRequest;
import io.substatus.internal.guard.Refusal;

/** {@code removeServerHeader}: refuses nothing, and keeps the name of the server out of the answer. */
final class ServerHeader implements Check {

    private final boolean removed;

    ServerHeader(boolean removed) {
        this.removed = removed;
    }

    @Override
    public String rule() {
        return "removeServerHeader";
    }

    @Override
    public boolean isIdle() {
        return !removed;
    }

    @Override
    public int find(GuardedRequest request, Examined texts) {
        if (removed) {
            request.withholdHeader("Server");
        }
        return NOTHING;
    }

    @Override
    public Refusal refusal(GuardedRequest request, Examined texts, int found) {
        throw new IllegalArgumentException("found: " + found + " (expected: nothing, this rule refuses nothing)");
    }
}
