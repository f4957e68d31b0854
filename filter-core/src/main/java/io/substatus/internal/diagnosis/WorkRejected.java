package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 503.3: a thread pool or its queue was full and took no more work. Immutable and thread-safe. */
final class WorkRejected implements Detector {

    private static final String POLICY = "java.util.concurrent.ThreadPoolExecutor$AbortPolicy";
    private static final List<String> STOPPED = List.of("[Shutting down, ", "[Terminated, ");
    private static final List<String> BOUNDLESS = List.of(
            "java.util.concurrent.ScheduledThreadPoolExecutor",
            "java.util.concurrent.Executors$DelegatedExecutorService",
            "java.util.concurrent.ThreadPerTaskExecutor");

    @Override
    public boolean concerns(int status) {
        return status == 500 || status == 503;
    }

    @Override
    public @Nullable Finding detect(Failure failure) {
        Throwable cause = Family.WORK_REJECTED.firstOf(failure.causes());
        if (cause == null || !isFull(cause)) {
            return null;
        }
        return Findings.of(
                503, 3, "A pool took no more work: " + Sentences.describe(cause) + ".", Sentences.thrownAt(cause));
    }

    /** A refusal inside of an HTTP client is a matter of the upstream call. */
    private static boolean isFull(Throwable cause) {
        return !Frames.thrownBy(FrameKind.HTTP_CLIENT, cause) && !isBoundless(cause) && !wasShutDown(cause);
    }

    /** These have queues without bound, and refuse only when they were shut down. */
    private static boolean isBoundless(Throwable cause) {
        return Frames.near(cause).stream()
                .map(StackTraceElement::getClassName)
                .anyMatch(c -> BOUNDLESS.stream().anyMatch(c::startsWith));
    }

    /**
     * A pool that was shut down refuses with the same exception from the same frames as a full one. The JDK's own policy
     * notes the state of its pool in the exception, in words that it does not translate. They may only take the finding
     * away, never make it.
     */
    private static boolean wasShutDown(Throwable cause) {
        StackTraceElement top = Frames.top(cause);
        if (top == null || !top.getClassName().equals(POLICY)) {
            return top != null && isForkJoin(top) && !top.getMethodName().equals("growArray");
        }
        String state = Sentences.describe(cause);
        return STOPPED.stream().anyMatch(state::contains);
    }

    private static boolean isForkJoin(StackTraceElement top) {
        return top.getClassName().startsWith("java.util.concurrent.ForkJoinPool");
    }
}
