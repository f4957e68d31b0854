package io.substatus.demo.workshop;

import io.substatus.status.SubStatusCode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Every failure that can be caused from the workshop; the page and the tests go by the same list. */
public final class Triggers {

    private static final List<TriggerFamily> FAMILIES = List.of(
            RequestTriggers.family(),
            AccessTriggers.family(),
            FileTriggers.family(),
            ShopTriggers.family(),
            HouseTriggers.family(),
            ServerTriggers.family(),
            FilteringTriggers.family(),
            RightsTriggers.family(),
            VisitorTriggers.family(),
            BranchTriggers.family(),
            AnnexTriggers.family(),
            BuyerTriggers.family());

    private static final List<Trigger> ALL = FAMILIES.stream()
            .flatMap(family -> family.triggers().stream())
            .sorted(Comparator.comparing(Trigger::code))
            .toList();

    private Triggers() {}

    /** All triggers, in families. */
    public static List<TriggerFamily> families() {
        return FAMILIES;
    }

    /** All triggers, ascending by code. */
    public static List<Trigger> all() {
        return ALL;
    }

    static List<Trigger> of(SubStatusCode code) {
        return ALL.stream().filter(trigger -> trigger.code().equals(code)).toList();
    }

    static Optional<Trigger> find(String id) {
        return ALL.stream().filter(trigger -> trigger.id().equals(id)).findFirst();
    }
}
