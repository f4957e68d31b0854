package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import org.jspecify.annotations.Nullable;

/** 406.0: nothing that the client accepts is on offer. Immutable and thread-safe. */
final class NotAcceptable implements Detector {

    @Override
    public boolean concerns(int status) {
        return status == 406;
    }

    @Override
    public @Nullable Finding detect(Failure failure) {
        String accept = failure.request().headers().first("Accept");
        return accept == null
                ? null
                : Finding.of(
                        406, 0, "The client accepts " + EvidenceText.quoted(accept) + ", and none of it is on offer.");
    }
}
