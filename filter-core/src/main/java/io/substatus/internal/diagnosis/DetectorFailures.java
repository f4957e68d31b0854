package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts detectors that throw, and logs the first time of each class. Thread-safe. */
final class DetectorFailures {

    private static final Logger LOG = System.getLogger(DiagnosisEngine.class.getName());

    private final LongAdder count = new LongAdder();
    private final Set<String> logged = ConcurrentHashMap.newKeySet();

    /** Notes a failure; rethrows it if it is an error of the virtual machine. */
    void note(Detector detector, Throwable failure) {
        if (failure instanceof VirtualMachineError error) {
            throw error;
        }
        count.increment();
        String name = detector.getClass().getName();
        if (logged.add(name)) {
            LOG.log(Level.WARNING, "detector " + name + " failed and is skipped (logged once)", failure);
        }
    }

    long count() {
        return count.sum();
    }
}
