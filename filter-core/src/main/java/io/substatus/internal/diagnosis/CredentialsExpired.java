package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import org.jspecify.annotations.Nullable;

/** 403.11: the user is known, but what he knew is not valid any more. Immutable and thread-safe. */
final class CredentialsExpired implements Detector {

    @Override
    public boolean concerns(int status) {
        return status == 403 || status == 500;
    }

    @Override
    public @Nullable Finding detect(Failure failure) {
        Throwable thrown = Family.CREDENTIALS_EXPIRED.firstOf(failure.causes());
        return thrown == null || Credentials.areOfThisServer(thrown)
                ? null
                : Findings.of(
                        403,
                        11,
                        "What the user signed in with has expired: " + Sentences.describe(thrown) + ".",
                        Sentences.thrownAt(thrown));
    }
}
