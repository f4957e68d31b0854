package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import org.jspecify.annotations.Nullable;

/** 503.3: a thread pool or its queue was full and took no more work. Immutable and thread-safe. */
final class WorkRejected implements Detector {

    @Override
    public boolean concerns(int status) {
        return status == 500 || status == 503;
    }

    @Override
    public @Nullable Finding detect(Failure failure) {
        for (Throwable cause : failure.causes()) {
            if (Family.WORK_REJECTED.has(cause) && isFull(cause)) {
                return Findings.of(
                        503,
                        3,
                        "A pool took no more work: " + Sentences.describe(cause) + ".",
                        Sentences.thrownAt(cause));
            }
        }
        return null;
    }

    /**
     * A scheduler's queue is without bound: it refuses only when it was shut down. A refusal inside of an HTTP client
     * is a matter of the upstream call.
     */
    private static boolean isFull(Throwable cause) {
        return !Frames.thrownBy(FrameKind.HTTP_CLIENT, cause)
                && Frames.near(cause).stream().noneMatch(f -> f.getClassName().contains("ScheduledThreadPoolExecutor"));
    }
}
