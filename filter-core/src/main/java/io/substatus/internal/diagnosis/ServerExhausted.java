package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 500.13: memory or threads of the whole server are used up. A size that no array may have is the request's own fault,
 * though the JDK reports it with the same error. Immutable and thread-safe.
 */
final class ServerExhausted implements Detector {

    private static final long NOT_ENOUGH_MEMORY = 8;

    /** Methods of the JDK that refuse a size which no array or text may have, however much memory there is. */
    private static final Set<String> SIZE_LIMITS = Set.of("hugeLength", "hugeCapacity", "newBytesFor");

    @Override
    public boolean concerns(int status) {
        return status == 500 || status == 503;
    }

    @Override
    public @Nullable Finding detect(Failure failure) {
        Throwable error = Family.MEMORY_EXHAUSTED.firstOf(failure.causes());
        if (error != null && !isSizeLimit(Frames.top(error))) {
            return found(fact(error), error);
        }
        Throwable refused = Family.WORK_REJECTED.firstOf(failure.causes());
        return refused != null && isVirtualThread(refused)
                ? found("The scheduler of virtual threads takes no more of them", refused)
                : null;
    }

    private static String fact(Throwable error) {
        return isThreadStart(Frames.top(error))
                ? "The operating system gives this server no more threads"
                : "The server has not enough memory";
    }

    private static boolean isSizeLimit(@Nullable StackTraceElement top) {
        return top != null && FrameKind.PLUMBING.has(top) && SIZE_LIMITS.contains(top.getMethodName());
    }

    private static boolean isThreadStart(@Nullable StackTraceElement top) {
        return top != null
                && top.getClassName().equals("java.lang.Thread")
                && top.getMethodName().startsWith("start");
    }

    private static boolean isVirtualThread(Throwable refused) {
        List<StackTraceElement> frames = Frames.near(refused);
        return frames.stream().anyMatch(f -> f.getClassName().equals("java.lang.VirtualThread"));
    }

    private static Finding found(String fact, Throwable cause) {
        return Findings.of(500, 13, fact + ": " + Sentences.describe(cause) + ".", Sentences.thrownAt(cause))
                .withWin32Status(NOT_ENOUGH_MEMORY);
    }
}
