package io.substatus.internal.guard.address;

import io.substatus.exchange.Rejection;
import io.substatus.internal.guard.Refusal;
import io.substatus.internal.guard.Refusal.Consequence;
import io.substatus.internal.webconfig.DenyAction;

/** Which code a denyAction stands for. Stateless. */
final class DenyCodes {

    private DenyCodes() {}

    /** A refusal as the action says, with the sub-status of the reason. */
    static Refusal refusal(DenyAction action, int subStatus, String guard, String... evidence) {
        return new Refusal(Rejection.of(status(action), subStatus, guard, evidence), consequence(action));
    }

    private static int status(DenyAction action) {
        return switch (action) {
            case UNAUTHORIZED -> 401;
            case NOT_FOUND -> 404;
            case FORBIDDEN, ABORT_REQUEST -> 403;
        };
    }

    private static Consequence consequence(DenyAction action) {
        return action == DenyAction.ABORT_REQUEST ? Consequence.ABORT : Consequence.ANSWER;
    }
}
