package io.substatus.internal.errorpage;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.internal.errorpage.masking.Masker;
import io.substatus.page.FrameReport;
import io.substatus.page.ThrowableReport;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ThrowableReportsTest {

    @Test
    void chainIsToldOutermostFirst() {
        IOException cause = new IOException("inner");
        cause.addSuppressed(new IllegalStateException("aside"));
        List<ThrowableReport> reports = describe(new IllegalStateException("outer", cause));
        assertThat(reports).extracting(ThrowableReport::relation).containsExactly("exception", "cause", "suppressed");
        assertThat(reports).extracting(ThrowableReport::message).containsExactly("outer", "inner", "aside");
    }

    @Test // S21
    void chainsAndFramesAndSuppressedOnesAreCapped() {
        Throwable thrown = new IllegalStateException("0");
        for (int i = 1; i < 50; i++) {
            thrown = new IllegalStateException(Integer.toString(i), thrown);
        }
        for (int i = 0; i < 50; i++) {
            thrown.addSuppressed(new IllegalStateException("s" + i));
        }
        StackTraceElement[] frames = new StackTraceElement[1000];
        Arrays.fill(frames, new StackTraceElement("a.B", "c", "B.java", 1));
        thrown.setStackTrace(frames);
        List<ThrowableReport> reports = describe(thrown);
        assertThat(reports).hasSize(30);
        assertThat(reports)
                .filteredOn(report -> report.relation().equals("suppressed"))
                .hasSize(10);
        assertThat(reports.get(0).frames()).hasSize(300);
        assertThat(reports.get(0).framesLeftOut()).isEqualTo(700);
    }

    @Test // S21
    void circlesEnd() {
        Evil first = new Evil("first");
        Evil second = new Evil("second");
        first.cause = second;
        second.cause = first;
        assertThat(describe(first)).extracting(ThrowableReport::message).containsExactly("first", "second");
    }

    @Test
    void exceptionsWhoseMethodsThrowAreStillTold() {
        RuntimeException nasty = new RuntimeException() {
            @Override
            public String getMessage() {
                throw new UnsupportedOperationException("no");
            }

            @Override
            public synchronized Throwable getCause() {
                throw new UnsupportedOperationException("no");
            }

            @Override
            public StackTraceElement[] getStackTrace() {
                throw new UnsupportedOperationException("no");
            }

            @Override
            public String toString() {
                throw new UnsupportedOperationException("no");
            }
        };
        ThrowableReport report = describe(nasty).get(0);
        assertThat(report.message()).isEqualTo("(its getMessage threw java.lang.UnsupportedOperationException)");
        assertThat(report.frames()).isEmpty();
    }

    @Test
    void ownCodeIsToldApartAndHostileNamesAreCut() {
        Throwable thrown = new IllegalStateException("x");
        thrown.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("com.example.Shop", "buy", "Shop.java", 3),
            new StackTraceElement("../../etc/" + "x".repeat(9999), "m".repeat(9999), "f".repeat(9999), -2)
        });
        List<FrameReport> frames = describe(thrown).get(0).frames();
        assertThat(frames.get(0).own()).isTrue();
        assertThat(frames.get(1).own()).isFalse();
        assertThat(frames.get(1).site().toString().length()).isLessThan(1100);
    }

    private static List<ThrowableReport> describe(Throwable thrown) {
        return new ThrowableReports(Masker.GENERAL, ThrowableReportsTest::isOwn, Caps.FULL).of(thrown);
    }

    /** As hostile as the predicate of an application may be. */
    private static boolean isOwn(String name) {
        if (name.startsWith("..")) {
            throw new IllegalArgumentException(name);
        }
        return name.startsWith("com.example.");
    }

    /** An exception whose cause can be anything. */
    private static final class Evil extends RuntimeException {

        private @Nullable Throwable cause;

        Evil(String message) {
            super(message);
        }

        @Override
        public synchronized @Nullable Throwable getCause() {
            return cause;
        }
    }
}
