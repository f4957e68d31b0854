package io.substatus.internal.errorpage;

import io.substatus.diagnosis.Failure;
import io.substatus.exchange.Diagnosis;
import io.substatus.internal.nearmiss.NearMissFinder;
import io.substatus.internal.protocol.ProtocolDoctor;
import io.substatus.page.NearMisses;
import io.substatus.page.ProtocolRemark;
import java.util.List;

/**
 * What is worked out for a detailed answer alone, and once for it, however often the answer has to be cut. Not masked
 * yet. Immutable.
 *
 * @param protocol duties of HTTP that the failed answer did not do
 * @param nearMisses what comes near a path at which nothing was found
 */
record Insights(List<ProtocolRemark> protocol, NearMisses nearMisses) {

    /** A part that cannot be worked out is left out. */
    static Insights of(Failure failure, Diagnosis diagnosis) {
        return new Insights(
                Guarded.get(() -> ProtocolDoctor.ofFailure(failure, diagnosis), List::of),
                Guarded.get(() -> NearMissFinder.find(failure, diagnosis.code()), () -> NearMisses.NONE));
    }
}
