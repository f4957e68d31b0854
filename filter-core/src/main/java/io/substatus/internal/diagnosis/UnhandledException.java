package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import io.substatus.exchange.Ending;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 500.0: an exception left the application, or an asynchronous request ran out of time. Immutable and thread-safe. */
final class UnhandledException implements Detector {

    @Override
    public boolean concerns(int status) {
        return status == 500;
    }

    @Override
    public @Nullable Finding detect(Failure failure) {
        List<Throwable> causes = failure.causes();
        if (!causes.isEmpty()) {
            Throwable innermost = causes.get(0);
            return WindowsErrors.of(
                    causes,
                    Findings.of(
                            500,
                            0,
                            "Nobody caught " + Sentences.describe(innermost) + ".",
                            Sentences.thrownAt(innermost)));
        }
        return failure.outcome().ending() == Ending.TIMED_OUT
                ? Finding.of(500, 0, "The asynchronous request was neither completed nor dispatched in time.")
                        .withWin32Status(WindowsErrors.SEMAPHORE_TIMEOUT)
                : null;
    }
}
