package io.substatus.diagnosis;

import org.jspecify.annotations.Nullable;

/**
 * Recognises one kind of failure. Implementations are pure (facts in, finding or nothing out), stateless and
 * thread-safe. Own ones are registered as services in {@code META-INF/services/io.substatus.diagnosis.Detector}; they
 * are asked before the built-in ones.
 *
 * <p>Precision comes before recall: with doubt return null, for a wrong code costs more than none. Recognise by class
 * name, status, header and path, never by message text, which containers translate. A detector that throws is skipped
 * and counted; it never breaks the answer.
 */
public interface Detector {

    /**
     * Whether failures that would end with this status concern the detector. Asked once per status, when it first occurs, so that
     * other failures never reach {@link #detect}.
     */
    boolean concerns(int status);

    /**
     * Looks at a failure.
     *
     * <p>The code's status may differ from the outcome's: it is then used only if the container chose the status, and
     * else kept as evidence.
     *
     * @return what was found, or null
     */
    @Nullable
    Finding detect(Failure failure);

    /** The name shown on the detailed page. */
    default String name() {
        return getClass().getSimpleName();
    }
}
