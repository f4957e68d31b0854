package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import org.jspecify.annotations.Nullable;

/** A detector that may throw without harm. Thread-safe, as detectors are. */
final class SafeDetector {

    private final Detector detector;
    private final DetectorFailures failures;
    private final String name;

    SafeDetector(Detector detector, DetectorFailures failures) {
        this.detector = detector;
        this.failures = failures;
        this.name = nameOf(detector);
    }

    private String nameOf(Detector named) {
        try {
            return named.name();
        } catch (Throwable e) {
            failures.note(named, e);
            return named.getClass().getName();
        }
    }

    String name() {
        return name;
    }

    boolean concerns(int status) {
        try {
            return detector.concerns(status);
        } catch (Throwable e) {
            failures.note(detector, e);
            return false;
        }
    }

    @Nullable
    Finding detect(Failure failure) {
        try {
            return detector.detect(failure);
        } catch (Throwable e) {
            failures.note(detector, e);
            return null;
        }
    }
}
