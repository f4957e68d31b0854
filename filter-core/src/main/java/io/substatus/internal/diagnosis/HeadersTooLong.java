package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import org.jspecify.annotations.Nullable;

/**
 * 404.10, or 431.0 where modern limits are wanted: the container refused the request's headers for their length. Immutable
 * and thread-safe.
 */
final class HeadersTooLong implements Detector {

    private static final String FACT =
            "The container refused the request with 431, because its headers are longer than it reads.";

    private final boolean modern;

    /** A detector that names 431.0 if it is modern. */
    HeadersTooLong(boolean modern) {
        this.modern = modern;
    }

    @Override
    public boolean concerns(int status) {
        return status == 431;
    }

    @Override
    public @Nullable Finding detect(Failure failure) {
        if (!Answers.byContainer(failure.outcome())) {
            return null;
        }
        return modern ? Finding.of(431, 0, FACT) : Finding.of(404, 10, FACT);
    }
}
