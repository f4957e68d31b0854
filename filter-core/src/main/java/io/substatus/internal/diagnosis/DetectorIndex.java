package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The detectors of each status, in order, sorted out when the status first occurs, so that a failure meets only those it
 * concerns. Thread-safe: two threads that sort out the same status come to the same list.
 */
final class DetectorIndex {

    private static final int LOWEST = 100;
    private static final int HIGHEST = 999;

    private final List<SafeDetector> all = new ArrayList<>();
    private final AtomicReferenceArray<List<SafeDetector>> byStatus = new AtomicReferenceArray<>(HIGHEST - LOWEST + 1);

    DetectorIndex(List<Detector> detectors, DetectorFailures failures) {
        for (Detector detector : detectors) {
            all.add(new SafeDetector(detector, failures));
        }
    }

    /** The detectors to ask about a status of 100 to 999. */
    List<SafeDetector> concernedWith(int status) {
        List<SafeDetector> known = byStatus.get(status - LOWEST);
        if (known != null) {
            return known;
        }
        List<SafeDetector> concerned = new ArrayList<>();
        for (SafeDetector detector : all) {
            if (detector.concerns(status)) {
                concerned.add(detector);
            }
        }
        List<SafeDetector> sorted = List.copyOf(concerned);
        byStatus.set(status - LOWEST, sorted);
        return sorted;
    }
}
