package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import java.util.List;
import java.util.stream.IntStream;

/** The detectors of each status, in order, sorted out once so that a failure meets only those it concerns. Immutable. */
final class DetectorIndex {

    private static final int LOWEST = 100;
    private static final int HIGHEST = 999;

    private final List<List<SafeDetector>> byStatus;

    DetectorIndex(List<Detector> detectors, DetectorFailures failures) {
        List<SafeDetector> safe =
                detectors.stream().map(d -> new SafeDetector(d, failures)).toList();
        byStatus = IntStream.rangeClosed(LOWEST, HIGHEST)
                .mapToObj(
                        status -> safe.stream().filter(d -> d.concerns(status)).toList())
                .toList();
    }

    /** The detectors to ask about a status of 100 to 999. */
    List<SafeDetector> concernedWith(int status) {
        return byStatus.get(status - LOWEST);
    }
}
