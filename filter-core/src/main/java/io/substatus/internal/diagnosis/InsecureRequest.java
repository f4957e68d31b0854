package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import org.jspecify.annotations.Nullable;

/**
 * 403.4: the path is only served over TLS, and the request came without. Where a TLS port is known to the container it
 * redirects instead. Immutable and thread-safe.
 */
final class InsecureRequest implements Detector {

    @Override
    public boolean concerns(int status) {
        return status == 403;
    }

    @Override
    public @Nullable Finding detect(Failure failure) {
        boolean refused = Answers.beforeApplication(failure.outcome())
                && failure.request().scheme().equals("http")
                && failure.application().security().protection().confidential();
        return refused
                ? Finding.of(
                        403,
                        4,
                        "The request came over http.",
                        "The <security-constraint> for "
                                + EvidenceText.quoted(failure.request().path())
                                + " has the transport guarantee CONFIDENTIAL or INTEGRAL, and the container knows no"
                                + " port for https to redirect to.")
                : null;
    }
}
