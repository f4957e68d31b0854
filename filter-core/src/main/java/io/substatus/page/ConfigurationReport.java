package io.substatus.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the configuration. Immutable.
 *
 * @param stale that a changed file was not taken over, and why, in one sentence; null while what holds is what it says
 * @param faults what a failure comes from, in the order of the file
 */
public record ConfigurationReport(@Nullable String stale, List<FileFault> faults) {

    /** Nothing is wrong. */
    public static final ConfigurationReport NONE = new ConfigurationReport(null, List.of());

    /** Copies the list. */
    public ConfigurationReport {
        faults = List.copyOf(faults);
    }
}
