package io.substatus.demo.workshop;

import java.util.List;

/**
 * Triggers that have something in common. Immutable.
 *
 * @param title what they have in common
 * @param triggers ascending by code
 */
public record TriggerFamily(String title, List<Trigger> triggers) {

    /** Copies the list. */
    public TriggerFamily {
        triggers = List.copyOf(triggers);
    }
}
