package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import org.jspecify.annotations.Nullable;

/**
 * 405.0, with the {@code Allow} header that RFC 9110 section 15.5.6 demands where the container forgot it. Immutable
 * and thread-safe.
 */
final class MethodNotAllowed implements Detector {

    /** A framework's own exception leaves the application only where nobody resolves it; the container makes it a 500. */
    @Override
    public boolean concerns(int status) {
        return status == 405 || status == 500;
    }

    @Override
    public @Nullable Finding detect(Failure failure) {
        if (failure.outcome().status() != 405 && Family.METHOD_REFUSED.firstOf(failure.causes()) == null) {
            return null;
        }
        String fact = EvidenceText.plain(failure.request().method()) + " is not allowed by "
                + Sentences.servlet(failure.application().mapping());
        String allow = failure.outcome().headers().first("Allow");
        Finding finding = allow == null
                ? lacking(fact, AllowedMethods.of(failure))
                : Finding.of(405, 0, fact + ", which allows " + EvidenceText.plain(allow) + ".");
        return Answers.byContainer(failure.outcome()) ? finding : finding.withWin32Status(0);
    }

    private static Finding lacking(String fact, @Nullable String derived) {
        return derived == null
                ? Finding.of(405, 0, fact + ".", "The answer lacks the Allow header that HTTP demands with 405.")
                : Finding.of(405, 0, fact + ", which answers " + derived + ".").withHeader("Allow", derived);
    }
}
