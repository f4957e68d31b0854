package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A 400 to a request with a header whose value its grammar rejects, or that is there twice though it may only be there
 * once. Immutable and thread-safe.
 *
 * @param name the name shown on the detailed page
 * @param subStatus what the fault amounts to
 * @param field the header's name
 * @param methods the methods with which the header has its meaning; empty for all
 * @param grammar says of a value what is wrong with it, or null for nothing
 */
record HeaderFault(
        String name, int subStatus, String field, Set<String> methods, Function<String, @Nullable String> grammar)
        implements Detector {

    @Override
    public boolean concerns(int status) {
        return status == 400;
    }

    @Override
    public @Nullable Finding detect(Failure failure) {
        String method = failure.request().method();
        if (!methods.isEmpty() && !methods.contains(method)) {
            return null;
        }
        List<String> values = failure.request().headers().all(field);
        if (values.size() > 1) {
            return Finding.of(
                    400,
                    subStatus,
                    "The request carries " + values.size() + " " + field + " headers, and one is allowed.");
        }
        String fault = values.isEmpty() ? null : grammar.apply(values.get(0));
        return fault == null
                ? null
                : Finding.of(
                        400,
                        subStatus,
                        "The " + method + " request carries the header " + field + ": "
                                + EvidenceText.quoted(values.get(0)) + ".",
                        fault);
    }
}
