package io.substatus.internal.gate;

import io.substatus.exchange.Rejection;
import io.substatus.internal.guard.Guard;
import io.substatus.internal.guard.GuardedRequest;
import io.substatus.internal.guard.Refusal;
import io.substatus.internal.guard.Refusal.Consequence;
import io.substatus.internal.webconfig.Problem;
import io.substatus.status.SubStatusCode;
import io.substatus.status.Win32Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses every request, because nobody knows what the file would have refused. Immutable. */
final class BrokenFile implements Guard {

    /** A finding has at most four sentences; the page shows all problems beside it. */
    private static final int TOLD = 4;

    private final Refusal refusal;

    BrokenFile(List<Problem> problems) {
        List<String> evidence =
                problems.stream().limit(TOLD).map(problem -> problem + ".").toList();
        this.refusal = new Refusal(
                new Rejection(SubStatusCode.of(500, 19), name(), evidence, win32(problems)), Consequence.ANSWER);
    }

    /** IIS logs what is wrong first. */
    private static @Nullable Win32Status win32(List<Problem> problems) {
        return problems.isEmpty() ? null : Win32Status.ofHresult(problems.get(0).hresult());
    }

    @Override
    public String name() {
        return "web.config";
    }

    @Override
    public Refusal check(GuardedRequest request) {
        return refusal;
    }
}
