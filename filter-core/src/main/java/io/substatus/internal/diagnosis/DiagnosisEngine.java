package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import io.substatus.exchange.Diagnosis;
import io.substatus.exchange.Rejection;
import io.substatus.status.SubStatusCatalog;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides the code of a failed request: what the application declared, else what a guard refused, else the first
 * detector's finding that fits, else sub-status 0 of the status.
 *
 * <p>A declared code wins even over a different status that the application sent, because it is the more deliberate
 * of the two; only a status line that is already on its way stays. A detector's finding changes the status only where
 * the container chose it. Only pairs of the catalogue come out.
 *
 * <p>Immutable but for a counter, and thread-safe.
 */
public final class DiagnosisEngine {

    private final SubStatusCatalog catalog;
    private final DetectorFailures failures = new DetectorFailures();
    private final DetectorIndex detectors;
    private final boolean keepStatus;

    /**
     * An engine with the built-in detectors.
     *
     * @param own the user's detectors, asked before the built-in ones, in this order
     * @param keepStatus whether the container's status is kept too, never only the application's
     * @param modernLimits whether exceeded limits are 413.1 and 431.0 instead of 404.13 and 404.10
     */
    public DiagnosisEngine(SubStatusCatalog catalog, List<Detector> own, boolean keepStatus, boolean modernLimits) {
        this(catalog, own, BuiltInDetectors.inOrder(modernLimits), keepStatus);
    }

    DiagnosisEngine(SubStatusCatalog catalog, List<Detector> own, List<Detector> builtIn, boolean keepStatus) {
        List<Detector> all = new ArrayList<>(own);
        all.addAll(builtIn);
        this.catalog = catalog;
        this.detectors = new DetectorIndex(all, failures);
        this.keepStatus = keepStatus;
    }

    /**
     * Decides. Never throws, but for errors of the virtual machine and what the arguments' own methods throw outside
     * of detectors.
     *
     * @param failure all facts; {@link Causes#of} makes its list of causes
     * @param declaration what the application said, or null
     * @param rejection the guard's refusal, or null
     */
    public Diagnosis diagnose(Failure failure, @Nullable Declaration declaration, @Nullable Rejection rejection) {
        Weighing weighing = new Weighing(catalog, failure.outcome(), keepStatus);
        Diagnosis early = weighing.declaredOrRefused(declaration, rejection);
        if (early != null) {
            return early;
        }
        return failure.causes().isEmpty() ? diagnose(failure, weighing) : diagnoseException(failure, weighing);
    }

    private Diagnosis diagnoseException(Failure failure, Weighing weighing) {
        Frames.remember();
        try {
            return diagnose(failure, weighing);
        } finally {
            Frames.forget();
        }
    }

    private Diagnosis diagnose(Failure failure, Weighing weighing) {
        for (SafeDetector detector : detectors.concernedWith(weighing.status())) {
            Finding finding = detector.detect(failure);
            Diagnosis diagnosis = finding == null ? null : weighing.weigh(detector.name(), finding);
            if (diagnosis != null) {
                return diagnosis;
            }
        }
        return weighing.nothingFound();
    }

    /** How often a detector threw and was skipped since the engine was made. */
    public long detectorFailures() {
        return failures.count();
    }
}
