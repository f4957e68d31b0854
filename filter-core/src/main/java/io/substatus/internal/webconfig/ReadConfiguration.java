package io.substatus.internal.webconfig;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on a file. Immutable.
 *
 * @param configuration null when there are problems
 * @param problems in the order of the file, empty when it is good
 * @param notices what is good but does less than somebody may think, a sentence each
 */
public record ReadConfiguration(@Nullable Configuration configuration, List<Problem> problems, List<String> notices) {

    /** Copies the lists. */
    public ReadConfiguration {
        problems = List.copyOf(problems);
        notices = List.copyOf(notices);
    }
}
