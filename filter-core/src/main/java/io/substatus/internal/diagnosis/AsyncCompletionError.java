package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 400.606: an asynchronous request was completed or dispatched after it had ended, or its body could not be read by a read
 * listener. Immutable and thread-safe.
 */
final class AsyncCompletionError implements Detector {

    private static final Set<String> ENDING = Set.of("complete", "dispatch");
    private static final Set<String> LISTENING = Set.of("onDataAvailable", "onAllDataRead");

    @Override
    public boolean concerns(int status) {
        return status == 400 || status == 500;
    }

    @Override
    public @Nullable Finding detect(Failure failure) {
        for (Throwable cause : failure.causes()) {
            Finding finding = of(cause);
            if (finding != null) {
                return finding;
            }
        }
        return null;
    }

    private static @Nullable Finding of(Throwable cause) {
        if (cause instanceof IllegalStateException) {
            String method = endingMethod(Frames.near(cause));
            return method == null
                    ? null
                    : found(
                            "AsyncContext." + method + "() was called when the asynchronous request had already ended",
                            cause);
        }
        boolean read = cause instanceof IOException
                && Frames.thrownBy(FrameKind.CONTAINER_INPUT, cause)
                && Frames.near(cause).stream().anyMatch(frame -> LISTENING.contains(frame.getMethodName()));
        return read ? found("A read listener could not read the body of the request", cause) : null;
    }

    /** The method of the container's AsyncContext that threw, by itself or further inside of the container. */
    private static @Nullable String endingMethod(List<StackTraceElement> frames) {
        for (StackTraceElement frame : frames) {
            if (!FrameKind.ASYNC_CYCLE.has(frame)) {
                return null;
            }
            if (ENDING.contains(frame.getMethodName())) {
                return frame.getMethodName();
            }
        }
        return null;
    }

    private static Finding found(String fact, Throwable cause) {
        return Findings.of(400, 606, fact + ": " + Sentences.describe(cause) + ".", Sentences.thrownAt(cause));
    }
}
