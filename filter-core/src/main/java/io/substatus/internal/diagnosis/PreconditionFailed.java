package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import io.substatus.exchange.Headers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 412.0: a condition of the request does not hold. Immutable and thread-safe. */
final class PreconditionFailed implements Detector {

    /** In the order in which RFC 9110 section 13.2.2 has them looked at. */
    private static final List<String> CONDITIONS =
            List.of("If-Match", "If-Unmodified-Since", "If-None-Match", "If-Modified-Since", "If");

    @Override
    public boolean concerns(int status) {
        return status == 412;
    }

    @Override
    public @Nullable Finding detect(Failure failure) {
        Headers headers = failure.request().headers();
        List<String> sentences = new ArrayList<>();
        for (String name : CONDITIONS) {
            String value = headers.first(name);
            if (value != null) {
                sentences.add("The request sets a condition: " + name + ": " + EvidenceText.plain(value) + ".");
            }
        }
        return sentences.isEmpty() ? null : Finding.of(412, 0, sentences.toArray(new String[0]));
    }
}
