package io.substatus.internal.diagnosis;

import io.substatus.exchange.Ending;
import io.substatus.exchange.Outcome;

/** Questions about who answered. Stateless. */
final class Answers {

    private Answers() {}

    /** Whether the container chose the status. May walk the stack: ask last. */
    static boolean byContainer(Outcome outcome) {
        return outcome.ending() == Ending.CONTAINER || !outcome.setter().isApplication();
    }

    /** Whether the container answered in place of the application, which never saw the request. */
    static boolean beforeApplication(Outcome outcome) {
        return outcome.ending() == Ending.CONTAINER;
    }
}
