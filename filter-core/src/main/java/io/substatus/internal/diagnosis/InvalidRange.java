package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import io.substatus.internal.grammar.RangeHeader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 400.603: a Range header that RFC 9110 section 14.2 rejects. One that is well-formed and beyond the end of the file
 * stays a plain 416. Immutable and thread-safe.
 */
final class InvalidRange implements Detector {

    @Override
    public boolean concerns(int status) {
        return status == 400 || status == 416;
    }

    @Override
    public @Nullable Finding detect(Failure failure) {
        List<String> values = failure.request().headers().all("Range");
        if (values.size() > 1) {
            return Finding.of(400, 603, "The request carries " + values.size() + " Range headers, and one is allowed.");
        }
        if (values.isEmpty() || RangeHeader.of(values.get(0)) != RangeHeader.MALFORMED) {
            return null;
        }
        String value = EvidenceText.quoted(values.get(0));
        return Finding.of(
                400, 603, "The header Range: " + value + " is not of the form bytes=0-99, bytes=100- or bytes=-5.");
    }
}
