package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import io.substatus.exchange.Ending;
import org.jspecify.annotations.Nullable;

/**
 * An answer that was a success as long as it lasted: an exception left the application when a part had been sent, and the
 * container broke the connection off. The status that was sent stays; the Windows error tells the failure. Immutable and
 * thread-safe.
 */
final class BrokenOff implements Detector {

    private final ClientGone clientGone = new ClientGone();

    @Override
    public boolean concerns(int status) {
        return status < 400;
    }

    @Override
    public @Nullable Finding detect(Failure failure) {
        boolean broken = failure.outcome().ending() == Ending.THREW
                && failure.outcome().committed()
                && !failure.causes().isEmpty()
                && clientGone.detect(failure) == null;
        if (!broken) {
            return null;
        }
        Throwable innermost = failure.causes().get(0);
        return Findings.of(
                        failure.outcome().status(),
                        0,
                        "The answer had begun when nobody caught " + Sentences.describe(innermost)
                                + ", so it was broken off.",
                        Sentences.thrownAt(innermost))
                .withWin32Status(WindowsErrors.CONNECTION_ABORTED);
    }
}
