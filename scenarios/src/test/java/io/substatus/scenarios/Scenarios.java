package io.substatus.scenarios;

import java.util.List;
import java.util.stream.Stream;

/** All scenarios of all families. Stateless. */
final class Scenarios {
    private static final String CHOSEN = System.getProperty("scenario", "");

    private Scenarios() {}

    /** Every one of them, whatever a run is narrowed to. */
    static List<Scenario> all() {
        return Stream.of(
                        RequestFaults.all(),
                        WebDav.all(),
                        Security.all(),
                        StaticFiles.all(),
                        Causes.all(),
                        Upstream.all(),
                        Statuses.all(),
                        Hooks.all(),
                        Filtering.all(),
                        Addresses.all(),
                        Access.all(),
                        Capacity.all(),
                        CustomErrors.all(),
                        BrokenConfig.all())
                .flatMap(List::stream)
                .toList();
    }

    /** Those to be played on a container, narrowed by the system property {@code scenario}. */
    static List<Scenario> on(Maker maker) {
        return all().stream()
                .filter(scenario -> scenario.playsOn(maker))
                .filter(scenario -> scenario.name().startsWith(CHOSEN)
                        || scenario.code().toString().startsWith(CHOSEN))
                .toList();
    }
}
