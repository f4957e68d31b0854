package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 500.50 to 500.53: what rewrites requests or answers failed. Its filter or valve stands in the stack of every failure
 * behind it, so only what lies between the throw and the nearest container counts. Immutable and thread-safe.
 */
final class RewriteError implements Detector {

    /** Methods by which one component of a request's way calls the next one. */
    private static final Set<String> HAND_OVER = Set.of("doFilter", "doFilterInternal", "service", "handle", "invoke");

    /** What a rewriter's answer does when the servlet has returned, in place of the servlet's own writing. */
    private static final Set<String> AFTERWARDS = Set.of("finishStreamWrappers", "flushBufferedContent");

    @Override
    public boolean concerns(int status) {
        return status == 500;
    }

    @Override
    public @Nullable Finding detect(Failure failure) {
        if (failure.causes().isEmpty()) {
            return null;
        }
        Throwable innermost = failure.causes().get(0);
        List<StackTraceElement> frames = Frames.near(innermost);
        List<StackTraceElement> work = work(frames);
        StackTraceElement rewriter = first(FrameKind.REWRITER, work);
        return rewriter == null ? null : found(innermost, rewriter, work, frames);
    }

    /** The frames from the throw outwards that belong to one component: its own, and what it called. */
    private static List<StackTraceElement> work(List<StackTraceElement> frames) {
        List<StackTraceElement> work = new ArrayList<>();
        for (StackTraceElement frame : frames) {
            if (!FrameKind.REWRITER.has(frame) && isBorder(frame)) {
                return work;
            }
            work.add(frame);
        }
        return work;
    }

    private static boolean isBorder(StackTraceElement frame) {
        boolean handOver = HAND_OVER.contains(frame.getMethodName()) && !FrameKind.PLUMBING.has(frame);
        return handOver || FrameKind.SERVER.has(frame) || frame.getClassName().contains("FilterChain");
    }

    private static @Nullable StackTraceElement first(FrameKind kind, List<StackTraceElement> frames) {
        return frames.stream().filter(kind::has).findFirst().orElse(null);
    }

    private static Finding found(
            Throwable cause, StackTraceElement rewriter, List<StackTraceElement> work, List<StackTraceElement> frames) {
        int subStatus = subStatus(work, frames);
        String fact = switch (subStatus) {
            case 51 -> "A rewriting rule of the whole server failed: ";
            case 52 -> "A rewriting rule failed on the answer while it was written: ";
            case 53 -> "A rewriting rule failed on the answer after the servlet had returned: ";
            default -> "A rewriting rule failed before the servlet ran: ";
        };
        List<String> places = new ArrayList<>(List.of("The rewriter is " + rewriter.getClassName() + "."));
        places.addAll(Sentences.thrownAt(cause));
        return Findings.of(500, subStatus, fact + Sentences.describe(cause) + ".", places);
    }

    private static int subStatus(List<StackTraceElement> work, List<StackTraceElement> frames) {
        if (first(FrameKind.REWRITER_RESPONSE, work) != null) {
            return work.stream().anyMatch(f -> AFTERWARDS.contains(f.getMethodName())) ? 53 : 52;
        }
        boolean inServer = work.stream().anyMatch(FrameKind.SERVER::has);
        return inServer && first(FrameKind.APPLICATION_BOUNDARY, frames) == null ? 51 : 50;
    }
}
