package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import org.jspecify.annotations.Nullable;

/** 400.9: an UNLOCK that does not say which lock, see RFC 4918 section 9.11.1. Immutable and thread-safe. */
final class MissingLockToken implements Detector {

    @Override
    public boolean concerns(int status) {
        return status == 400;
    }

    @Override
    public @Nullable Finding detect(Failure failure) {
        boolean missing = failure.request().method().equals("UNLOCK")
                && !failure.request().headers().has("Lock-Token");
        return missing ? Finding.of(400, 9, "The UNLOCK request carries no Lock-Token header.") : null;
    }
}
