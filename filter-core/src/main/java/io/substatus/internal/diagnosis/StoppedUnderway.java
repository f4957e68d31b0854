package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import io.substatus.exchange.ApplicationState;
import io.substatus.exchange.Ending;
import org.jspecify.annotations.Nullable;

/**
 * 500.11: a request was still on its way when its application began to stop, and failed for want of what was taken away.
 * Immutable and thread-safe.
 */
final class StoppedUnderway implements Detector {

    @Override
    public boolean concerns(int status) {
        return status == 500;
    }

    @Override
    public @Nullable Finding detect(Failure failure) {
        boolean stopping = failure.outcome().ending() == Ending.THREW
                && failure.application().state() == ApplicationState.STOPPING;
        if (!stopping || failure.causes().isEmpty()) {
            return null;
        }
        Throwable innermost = failure.causes().get(0);
        return Findings.of(
                500,
                11,
                "The application had begun to stop when nobody caught " + Sentences.describe(innermost) + ".",
                Sentences.thrownAt(innermost));
    }
}
