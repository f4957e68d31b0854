package io.substatus.testkit.kill;

import java.util.List;

/**
 * What a log made of the requests of a {@link KillRun}. Immutable.
 *
 * @param answered requests whose answer came in full
 * @param missing those of them without a line
 * @param mostMissing the most of them in one round
 * @param duplicated lines too many
 * @param misplaced lines that come after one of a later request of the same client, or of a later round
 * @param unasked lines of requests that nobody sent
 * @param examples some of what is wrong
 */
public record Findings(
        long answered,
        long missing,
        long mostMissing,
        long duplicated,
        long misplaced,
        long unasked,
        List<String> examples) {
    /** Copies the list. */
    public Findings {
        examples = List.copyOf(examples);
    }
}
