package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import io.substatus.exchange.CallSite;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 503.4: a pool of connections had no free one in time. Immutable and thread-safe. */
final class ConnectionPoolExhausted implements Detector {

    @Override
    public boolean concerns(int status) {
        return status == 500 || status == 503;
    }

    @Override
    public @Nullable Finding detect(Failure failure) {
        for (Throwable cause : failure.causes()) {
            if (isExhausted(cause)) {
                return Findings.of(
                        503,
                        4,
                        "A pool had no free connection in time: " + Sentences.describe(cause) + ".",
                        borrower(cause));
            }
        }
        return null;
    }

    /** With a cause, a pool says that it could not connect at all, which is not a full pool. */
    private static boolean isExhausted(Throwable cause) {
        boolean borrowing = Family.POOL_EXHAUSTED_IN_POOL.has(cause)
                && Causes.causeOf(cause) == null
                && Frames.thrownBy(FrameKind.CONNECTION_POOL, cause);
        return borrowing || Family.POOL_EXHAUSTED.has(cause);
    }

    private static List<String> borrower(Throwable cause) {
        CallSite own = Frames.ownCaller(cause);
        return own == null ? List.of() : List.of("The connection was asked for at " + own + ".");
    }
}
