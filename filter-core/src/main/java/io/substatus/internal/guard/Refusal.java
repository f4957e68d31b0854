package io.substatus.internal.guard;

import io.substatus.exchange.Rejection;

/**
 * What a guard does about a request that breaks its rule. Immutable.
 *
 * @param rejection code, guard and evidence
 * @param consequence what becomes of the request
 */
public record Refusal(Rejection rejection, Consequence consequence) {

    /** An answer with the code of the rejection. */
    public static Refusal of(int status, int subStatus, String guard, String... evidence) {
        return new Refusal(Rejection.of(status, subStatus, guard, evidence), Consequence.ANSWER);
    }

    /** The same refusal with another consequence. */
    public Refusal with(Consequence other) {
        return new Refusal(rejection, other);
    }

    /** What becomes of a request. */
    public enum Consequence {
        /** It is answered with the code's page. */
        ANSWER,
        /** Its connection is dropped without an answer, as far as the container lets that be done; its line has the code. */
        ABORT,
        /** It goes on, and only its line has the sub-status. */
        LOG_ONLY,
        /** It goes on to the filters of the application; if none answers, the container's servlet for files finds nothing. */
        UNLESS_ANSWERED
    }
}
