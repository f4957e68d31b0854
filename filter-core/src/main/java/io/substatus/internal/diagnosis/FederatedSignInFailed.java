package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 403.20: a sign-in at an identity provider (OAuth 2.0, OpenID Connect, SAML) did not succeed: by exception, or because
 * the provider sent the browser back with {@code error=access_denied} (RFC 6749, 4.1.2.1). Immutable and thread-safe.
 */
final class FederatedSignInFailed implements Detector {

    @Override
    public boolean concerns(int status) {
        return status == 401 || status == 403 || status == 500;
    }

    @Override
    public @Nullable Finding detect(Failure failure) {
        Throwable thrown = Family.FEDERATED_SIGN_IN.firstOf(failure.causes());
        if (thrown != null) {
            return Findings.of(
                    403,
                    20,
                    "The sign-in at the identity provider failed: " + Sentences.describe(thrown) + ".",
                    Sentences.thrownAt(thrown));
        }
        return failure.outcome().status() != 500
                        && isDeniedCallback(failure.request().queryString())
                ? Finding.of(
                        403,
                        20,
                        "The identity provider sent the browser back with error=access_denied: the user or the"
                                + " provider refused.")
                : null;
    }

    /** Without a state it may be any page that has been given an error to show. */
    private static boolean isDeniedCallback(@Nullable String query) {
        if (query == null) {
            return false;
        }
        List<String> parameters = Arrays.asList(query.split("&", -1));
        return parameters.contains("error=access_denied")
                && parameters.stream().anyMatch(p -> p.startsWith("state=") && p.length() > "state=".length());
    }
}
