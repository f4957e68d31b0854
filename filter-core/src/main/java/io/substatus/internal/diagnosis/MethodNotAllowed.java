package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import java.util.TreeSet;

/**
 * 405.0, with the {@code Allow} header that RFC 9110 section 15.5.6 demands where the container forgot it. Immutable
 * and thread-safe.
 */
final class MethodNotAllowed implements Detector {

    @Override
    public boolean concerns(int status) {
        return status == 405;
    }

    @Override
    public Finding detect(Failure failure) {
        String method = failure.request().method();
        String fact = EvidenceText.plain(method) + " is not allowed by "
                + Sentences.servlet(failure.application().mapping());
        String allow = failure.outcome().headers().first("Allow");
        if (allow != null) {
            return Finding.of(405, 0, fact + ", which allows " + EvidenceText.plain(allow) + ".");
        }
        String derived = derived(failure, method);
        return derived.isEmpty()
                ? Finding.of(405, 0, fact + ".", "The answer lacks the Allow header that HTTP demands with 405.")
                : Finding.of(405, 0, fact + ", whose class answers " + derived + ".")
                        .withHeader("Allow", derived);
    }

    /** An application that refuses a method itself knows better than its servlet's class does. */
    private static String derived(Failure failure, String method) {
        TreeSet<String> methods = new TreeSet<>(failure.application().servletMethods());
        methods.remove(method);
        return methods.isEmpty() || !Answers.byContainer(failure.outcome()) ? "" : String.join(", ", methods);
    }
}
