package io.substatus.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CausesTest {

    @Test
    void nothingHasNoCauses() {
        assertThat(Causes.of(null)).isEmpty();
    }

    @Test
    void innermostComesFirst() {
        IOException inner = new IOException("inner");
        IllegalStateException outer = new IllegalStateException("outer", inner);

        assertThat(Causes.of(outer)).containsExactly(inner, outer);
    }

    @Test
    void wrappersAreLookedThrough() {
        IOException inner = new IOException("inner");
        Throwable wrapped = new UndeclaredThrowableException(new InvocationTargetException(
                new ExecutionException(new CompletionException(new UncheckedIOException(inner)))));
        Throwable servlet = ForeignTypes.withMembers(
                "org.springframework.web.util.NestedServletException",
                "Exception",
                "public Throwable getCause() { return new java.io.IOException(\"nested\"); }");

        assertThat(Causes.of(wrapped)).containsExactly(inner);
        assertThat(Causes.unwrapped(wrapped)).isSameAs(inner);
        assertThat(Causes.of(servlet)).singleElement().isInstanceOf(IOException.class);
    }

    @Test
    void wrapperWithoutCauseIsKept() {
        ExecutionException empty = new ExecutionException("empty", null);

        assertThat(Causes.of(empty)).containsExactly(empty);
        assertThat(Causes.unwrapped(empty)).isSameAs(empty);
    }

    @Test
    void suppressedComeLast() {
        IOException attempt = new IOException("first attempt");
        IOException reason = new IOException("why");
        IOException failed = new IOException("all attempts failed");
        attempt.initCause(reason);
        failed.addSuppressed(attempt);

        assertThat(Causes.of(failed)).containsExactly(failed, reason, attempt);
    }

    @Test
    void failuresToCloseAfterAProgrammingErrorAreLeftOut() {
        NullPointerException bug = new NullPointerException("bug");
        bug.addSuppressed(new IOException("close failed too"));

        assertThat(Causes.of(bug)).containsExactly(bug);
    }

    @Test
    void circlesEnd() {
        Exception a = new Exception("a");
        Exception b = new Exception("b", a);
        Exception c = new Exception("c", b);
        a.initCause(c);
        a.addSuppressed(c);
        b.addSuppressed(a);

        assertThat(Causes.of(c)).containsExactly(a, b, c);
    }

    @Test
    void deepChainsCostBoundedStepsAndSpace() {
        AtomicInteger steps = new AtomicInteger();
        Exception chain = new CountedException(null, steps);
        for (int i = 1; i <= 10_000; i++) {
            chain = new CountedException(chain, steps);
        }

        assertThat(Causes.of(chain)).hasSizeBetween(1, 100);
        assertThat(steps).hasValueLessThan(3_000);

        assertThat(Situation.threw(chain).code()).isEqualTo("500.0");
        assertThat(steps).as("the whole diagnosis").hasValueLessThan(30_000);
    }

    /** Counts how often somebody asks for its cause or its suppressed exceptions. */
    private static final class CountedException extends Exception {
        private final AtomicInteger steps;

        CountedException(@Nullable Exception cause, AtomicInteger steps) {
            super(null, cause, true, false);
            this.steps = steps;
        }

        @Override
        public synchronized @Nullable Throwable getCause() {
            steps.incrementAndGet();
            return super.getCause();
        }
    }

    @Test
    void wideTreesOfSuppressedExceptionsCostBoundedStepsAndSpace() {
        AtomicInteger steps = new AtomicInteger();
        IOException root = new IOException("root");
        for (int i = 0; i < 100; i++) {
            Exception branch = new CountedException(null, steps);
            for (int j = 0; j < 2_000; j++) {
                branch = new CountedException(branch, steps);
            }
            root.addSuppressed(branch);
        }

        assertThat(Causes.of(root)).hasSizeBetween(2, 200);
        assertThat(steps).hasValueLessThan(40_000);
    }

    @Test
    void innermostOfALongHonestChainIsFound() {
        IOException inner = new IOException("inner");
        Exception chain = inner;
        for (int i = 0; i < 500; i++) {
            chain = new Exception(String.valueOf(i), chain);
        }

        assertThat(Causes.of(chain)).startsWith(inner);
    }

    @Test
    void manySuppressedAreBounded() {
        IOException failed = new IOException("failed");
        for (int i = 0; i < 10_000; i++) {
            failed.addSuppressed(new IOException(String.valueOf(i)));
        }

        assertThat(Causes.of(failed)).hasSizeBetween(2, 100);
    }

    @Test
    void gettersThatThrowEndTheChain() {
        for (String members : List.of(
                "throw new IllegalStateException(\"hostile\");",
                "throw new NoClassDefFoundError(\"hostile\");",
                "return getCause();")) {
            Throwable hostile = ForeignTypes.withMembers(
                    "com.example.Hostile", "Exception", "public Throwable getCause() { " + members + " }");

            assertThat(Causes.of(new Exception("outer", hostile))).hasSize(2).startsWith(hostile);
        }
    }

    @Test
    void exceptionsThatFailToTellAnythingAreStillDiagnosed() {
        Throwable hostile = ForeignTypes.withMembers(
                "com.example.Mute",
                "RuntimeException",
                "public String getMessage() { throw new IllegalStateException(); }"
                        + "public Throwable getCause() { throw new IllegalStateException(); }"
                        + "public StackTraceElement[] getStackTrace() { throw new IllegalStateException(); }"
                        + "public String toString() { throw new IllegalStateException(); }"
                        + "public int hashCode() { throw new IllegalStateException(); }"
                        + "public boolean equals(Object o) { throw new IllegalStateException(); }");

        assertThat(Situation.threw(hostile).diagnosis())
                .satisfies(d -> assertThat(d.code()).hasToString("500.0"))
                .satisfies(d -> assertThat(d.foundBy()).isEqualTo("UnhandledException"))
                .satisfies(d -> assertThat(d.evidence()).anyMatch(e -> e.contains("com.example.Mute")));
    }
}
