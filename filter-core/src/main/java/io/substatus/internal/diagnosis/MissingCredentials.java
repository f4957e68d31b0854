package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import org.jspecify.annotations.Nullable;

/** 401.2: the resource asks for credentials and the request brought none. Immutable and thread-safe. */
final class MissingCredentials implements Detector {

    @Override
    public boolean concerns(int status) {
        return status == 401;
    }

    @Override
    public @Nullable Finding detect(Failure failure) {
        if (Credentials.present(failure.request())) {
            return null;
        }
        String challenge = failure.outcome().headers().first("WWW-Authenticate");
        if (challenge != null) {
            return Finding.of(
                    401,
                    2,
                    "The request carried no Authorization header.",
                    "The answer asks for one: WWW-Authenticate: " + EvidenceText.plain(challenge) + ".");
        }
        return Credentials.judgedByAuthenticator(failure.outcome())
                ? Finding.of(
                        401, 2, "The request carried no Authorization header, and the resource asks for a sign-in.")
                : null;
    }
}
