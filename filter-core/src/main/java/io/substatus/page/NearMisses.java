package io.substatus.page;

import java.util.List;

/**
 * What comes near a path at which nothing was found. Immutable.
 *
 * @param hints sentences that name what may have been meant, the best first
 * @param mappings the application's servlet mappings in the order in which containers try them
 */
public record NearMisses(List<String> hints, List<MappingCandidate> mappings) {

    /** Nothing to say. */
    public static final NearMisses NONE = new NearMisses(List.of(), List.of());

    /** Copies the lists. */
    public NearMisses {
        hints = List.copyOf(hints);
        mappings = List.copyOf(mappings);
    }
}
