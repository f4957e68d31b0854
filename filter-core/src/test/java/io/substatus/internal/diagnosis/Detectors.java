package io.substatus.internal.diagnosis;

import static java.util.Objects.requireNonNull;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import io.substatus.status.SubStatusCode;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Detectors that find what a test wants. */
final class Detectors {

    private Detectors() {}

    static Detector finding(@Nullable String text) {
        if (text == null) {
            return detector(failure -> null);
        }
        SubStatusCode code = requireNonNull(SubStatusCode.parse(text), text);
        return detector(failure -> Finding.of(code.status(), code.subStatus(), "Found " + code + "."));
    }

    static Detector detector(Function<Failure, @Nullable Finding> detect) {
        return new Fixed(detect);
    }

    private record Fixed(Function<Failure, @Nullable Finding> answer) implements Detector {
        @Override
        public boolean concerns(int status) {
            return true;
        }

        @Override
        public @Nullable Finding detect(Failure failure) {
            return answer.apply(failure);
        }
    }
}
