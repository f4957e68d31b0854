package io.substatus.internal.errorpage;

import io.substatus.exchange.CallSite;
import io.substatus.internal.errorpage.masking.Masker;
import io.substatus.page.FrameReport;
import io.substatus.page.ThrowableReport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Describes an exception, its causes and what was suppressed, outermost first. Exceptions are other people's code:
 * any of their methods may throw, give null or lead in a circle. Confined to one call.
 */
final class ThrowableReports {

    private static final StackTraceElement[] NO_FRAMES = {};

    private final Masker masker;
    private final Predicate<String> ownCode;
    private final Caps caps;
    private final Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<ThrowableReport> reports = new ArrayList<>();
    private int suppressedLeft;
    private int causesLeft;

    ThrowableReports(Masker masker, Predicate<String> ownCode, Caps caps) {
        this.masker = masker;
        this.ownCode = ownCode;
        this.caps = caps;
        this.suppressedLeft = caps.suppressed();
        this.causesLeft = caps.throwables();
    }

    List<ThrowableReport> of(@Nullable Throwable outermost) {
        Throwable current = outermost;
        String relation = "exception";
        while (current != null && causesLeft-- > 0 && seen.add(current)) {
            reports.add(describe(current, relation));
            addSuppressed(current);
            current = causeOf(current);
            relation = "cause";
        }
        return reports;
    }

    private void addSuppressed(Throwable thrown) {
        for (Throwable suppressed : thrown.getSuppressed()) {
            if (suppressedLeft > 0 && seen.add(suppressed)) {
                suppressedLeft--;
                reports.add(describe(suppressed, "suppressed"));
            }
        }
    }

    private @Nullable Throwable causeOf(Throwable thrown) {
        try {
            return thrown.getCause();
        } catch (Throwable broken) {
            Guarded.rethrowFatal(broken);
            return null;
        }
    }

    private ThrowableReport describe(Throwable thrown, String relation) {
        StackTraceElement[] trace = framesOf(thrown);
        int shown = Math.min(trace.length, caps.frames());
        List<FrameReport> frames = new ArrayList<>(shown);
        for (int i = 0; i < shown; i++) {
            frames.add(frame(trace[i]));
        }
        String className = caps.cut(thrown.getClass().getName());
        return new ThrowableReport(relation, className, messageOf(thrown), frames, trace.length - shown);
    }

    private static StackTraceElement[] framesOf(Throwable thrown) {
        StackTraceElement[] trace = Guarded.get(thrown::getStackTrace, () -> NO_FRAMES);
        return Arrays.stream(trace).anyMatch(frame -> frame == null) ? NO_FRAMES : trace;
    }

    /** Names in a trace are input: traces are deserialised from elsewhere, too. */
    private FrameReport frame(StackTraceElement frame) {
        boolean own = Guarded.get(() -> ownCode.test(frame.getClassName()), () -> false);
        CallSite site = CallSite.of(frame);
        String fileName = site.fileName() == null ? null : Caps.cut(site.fileName(), 256);
        return new FrameReport(
                new CallSite(
                        Caps.cut(site.className(), 512), Caps.cut(site.methodName(), 256), fileName, site.lineNumber()),
                own);
    }

    private String messageOf(Throwable thrown) {
        try {
            String message = thrown.getMessage();
            return message == null ? "" : caps.cut(masker.text(message));
        } catch (Throwable broken) {
            Guarded.rethrowFatal(broken);
            return "(its getMessage threw " + Caps.cut(broken.getClass().getName(), 256) + ")";
        }
    }
}
