package io.substatus.exchange;

import io.substatus.status.SubStatusCode;
import java.util.List;

/**
 * A guard's refusal. Immutable.
 *
 * @param code the code that the guard's rule stands for
 * @param guard the guard's name
 * @param evidence sentences of fact: which rule, which value
 */
public record Rejection(SubStatusCode code, String guard, List<String> evidence) {

    /** Copies the list. */
    public Rejection {
        evidence = List.copyOf(evidence);
    }

    /** A rejection with its evidence. */
    public static Rejection of(int status, int subStatus, String guard, String... evidence) {
        return new Rejection(SubStatusCode.of(status, subStatus), guard, List.of(evidence));
    }
}
