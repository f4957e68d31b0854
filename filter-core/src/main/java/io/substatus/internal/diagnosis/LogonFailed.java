package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import org.jspecify.annotations.Nullable;

/**
 * 401.1: the request brought credentials and they were not good enough. Immutable and thread-safe.
 */
final class LogonFailed implements Detector {

    @Override
    public boolean concerns(int status) {
        return status == 401 || status == 500;
    }

    @Override
    public @Nullable Finding detect(Failure failure) {
        Throwable thrown = thrown(failure);
        if (thrown != null) {
            return Findings.of(
                    401, 1, "Signing in failed: " + Sentences.describe(thrown) + ".", Sentences.thrownAt(thrown));
        }
        boolean refused = failure.outcome().status() == 401
                && Credentials.present(failure.request())
                && Credentials.judgedByAuthenticator(failure.outcome());
        return refused ? Finding.of(401, 1, Credentials.sentence(failure.request()) + " They were refused.") : null;
    }

    private static @Nullable Throwable thrown(Failure failure) {
        for (Throwable cause : failure.causes()) {
            if (Family.LOGON_FAILED.has(cause) && !Family.CREDENTIALS_EXPIRED.has(cause) && !isOutbound(cause)) {
                return cause;
            }
        }
        return null;
    }

    /** This server signs in at others too, and then the client is not to blame. */
    private static boolean isOutbound(Throwable cause) {
        return Frames.near(cause).stream().anyMatch(FrameKind.OUTBOUND_LOGIN::has);
    }
}
