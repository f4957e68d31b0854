package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import java.util.List;

/** The detectors that come with the product. Stateless. */
final class BuiltInDetectors {

    private BuiltInDetectors() {}

    /** All of them, the more specific before the more general. */
    static List<Detector> inOrder() {
        return List.of();
    }
}
