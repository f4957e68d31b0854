package io.substatus.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.substatus.exchange.Diagnosis;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** 500.13. */
class ServerExhaustedTest {

    @Test
    void memoryThatIsUsedUpIs50013() {
        Throwable error =
                catchThrowable(() -> assertThat(new long[Integer.MAX_VALUE - 8]).isNull());

        Diagnosis diagnosis = Situation.threw(error).diagnosis();

        assertThat(error).isInstanceOf(OutOfMemoryError.class);
        assertThat(diagnosis.code()).hasToString("500.13");
        assertThat(diagnosis.evidence())
                .anyMatch(e -> e.contains("not enough memory"))
                .anyMatch(e -> e.contains(getClass().getName()));
    }

    @Test
    void errorThatTellsNoFramesIs50013() {
        OutOfMemoryError error = new OutOfMemoryError();
        error.setStackTrace(new StackTraceElement[0]);

        assertThat(Situation.threw(new IllegalStateException(error)).code()).isEqualTo("500.13");
    }

    @Test
    void threadThatTheSystemRefusesIs50013() {
        Diagnosis diagnosis = Situation.threw(ForeignTypes.thrownFrom(
                        new OutOfMemoryError("nicht möglich"),
                        "java.lang.Thread.start0",
                        "java.lang.Thread.start",
                        "java.util.concurrent.ThreadPoolExecutor.addWorker",
                        "com.example.Shop.find"))
                .diagnosis();

        assertThat(diagnosis.code()).hasToString("500.13");
        assertThat(diagnosis.evidence())
                .anyMatch(e -> e.contains("no more threads"))
                .anyMatch(e -> e.contains("com.example.Shop.find"));
    }

    @Test
    void starvedVirtualThreadsAre50013() {
        assertThat(Situation.threw(ForeignTypes.thrownFrom(
                                new RejectedExecutionException(),
                                "java.util.concurrent.ForkJoinPool.externalPush",
                                "java.lang.VirtualThread.submitRunContinuation"))
                        .code())
                .isEqualTo("500.13");
    }

    @Test
    void lookAlikeSizeThatNoArrayMayHaveIs5000() {
        assertThat(Situation.threw(ForeignTypes.thrownFrom(
                                new OutOfMemoryError("Required length exceeds implementation limit"),
                                "jdk.internal.util.ArraysSupport.hugeLength",
                                "java.lang.AbstractStringBuilder.ensureCapacityInternal",
                                "com.example.Shop.label"))
                        .code())
                .isEqualTo("500.0");
    }

    @Test
    void lookAlikeEndlessRecursionIs5000() {
        assertThat(Situation.threw(new StackOverflowError()).code()).isEqualTo("500.0");
    }

    @Test
    void lookAlikeErrorOfTheSameSimpleNameIs5000() {
        assertThat(Situation.threw(ForeignTypes.exception("com.example.OutOfMemoryError", RuntimeException.class))
                        .code())
                .isEqualTo("500.0");
    }

    @Test
    void lookAlikeStatusThatTheApplicationChoseStays() {
        assertThat(Situation.threw(new OutOfMemoryError())
                        .status(503)
                        .byApplication()
                        .code())
                .isEqualTo("503.0");
    }
}
