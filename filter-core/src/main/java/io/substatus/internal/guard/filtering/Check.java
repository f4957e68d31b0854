package io.substatus.internal.guard.filtering;

import io.substatus.internal.guard.GuardedRequest;
import io.substatus.internal.guard.Refusal;

/**
 * One rule of request filtering. Immutable, thread-safe. Looking for an offence allocates nothing; only telling about
 * one does.
 */
interface Check {

    /** What {@link #find} answers when the rule has nothing against a request. */
    int NOTHING = -1;

    /** The rule's name as in the file. */
    String rule();

    /** Whether the file asks for nothing that the rule could refuse, so that it need not be asked. */
    boolean isIdle();

    /** What offends against the rule, in a number from 0 that only this check understands, or {@link #NOTHING}. */
    int find(GuardedRequest request, Examined texts);

    /** Whether another part of the file exempts a request that offends. */
    default boolean isExempt(GuardedRequest request, Examined texts) {
        return false;
    }

    /** Tells what {@link #find} found. */
    Refusal refusal(GuardedRequest request, Examined texts, int found);
}
