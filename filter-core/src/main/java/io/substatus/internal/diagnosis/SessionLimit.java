package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import org.jspecify.annotations.Nullable;

/** 403.15: no more sessions, of this user or at all. Immutable and thread-safe. */
final class SessionLimit implements Detector {

    @Override
    public boolean concerns(int status) {
        return status == 403 || status == 500;
    }

    @Override
    public @Nullable Finding detect(Failure failure) {
        Throwable thrown = Family.SESSION_LIMIT.firstOf(failure.causes());
        return thrown == null
                ? null
                : Findings.of(
                        403,
                        15,
                        "No further session was opened: " + Sentences.describe(thrown) + ".",
                        Sentences.calledFrom(failure.causes()));
    }
}
